package dev.aludel.mapping;

import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableItem;
import dev.aludel.type.SnakeCase;
import java.util.ArrayList;
import java.util.List;

/** Makes the table between the two sides of a many-to-many that nobody has declared. */
final class SecondaryTable {

  private SecondaryTable() {}

  /**
   * Makes it.
   *
   * @param oneKey what its columns are called that refer to the first side; after the class and its key if empty
   * @param otherKey of the other side
   */
  static Table make(
      MetaData metadata,
      String name,
      Mapper<?> one,
      List<String> oneKey,
      Mapper<?> other,
      List<String> otherKey) {
    List<TableItem> items = new ArrayList<>();
    if (one.table().name().compareTo(other.table().name()) > 0) {
      add(items, other, otherKey);
      add(items, one, oneKey);
    } else {
      add(items, one, oneKey);
      add(items, other, otherKey);
    }
    return metadata.table(name, items);
  }

  private static void add(List<TableItem> items, Mapper<?> side, List<String> names) {
    List<ColumnProperty> key = side.primaryKey();
    List<String> columns = names.size() == key.size() ? names : defaultNames(side);
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      items.add(
          Column.column(columns.get(i), key.get(i).column().type()).primaryKey().notNull());
      targets.add(key.get(i).column().name());
    }
    items.add(ForeignKey.of(columns.toArray(String[]::new))
        .references(side.table().description(), targets));
  }

  private static List<String> defaultNames(Mapper<?> side) {
    String stem = SnakeCase.of(side.type().getSimpleName());
    return side.primaryKey().stream()
        .map(key -> stem + "_" + key.column().name())
        .toList();
  }
}
