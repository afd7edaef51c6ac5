package dev.aludel.mapping;

import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.type.SnakeCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the table between the two sides of a many-to-many that nobody has declared. */
final class SecondaryTable {

  private SecondaryTable() {}

  static Table make(MetaData metadata, String name, Mapper<?> one, Mapper<?> other) {
    List<Column<?>> columns = new ArrayList<>();
    Stream.of(one, other)
        .sorted((a, b) -> a.table().name().compareTo(b.table().name()))
        .forEach(side -> side.primaryKey().forEach(key -> columns.add(reference(side, key))));
    return metadata.table(name, columns.toArray(Column<?>[]::new));
  }

  private static Column<?> reference(Mapper<?> side, ColumnProperty key) {
    String name = SnakeCase.of(side.type().getSimpleName()) + "_" + key.column().name();
    return Column.column(name, key.column().type())
        .primaryKey()
        .notNull()
        .references(side.table().description() + "." + key.column().name());
  }
}
