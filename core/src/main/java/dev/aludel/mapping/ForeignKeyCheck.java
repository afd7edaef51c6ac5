package dev.aludel.mapping;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.util.List;
import java.util.Optional;

/** Checks that the foreign keys of a mapped table lead somewhere, once all tables are there. */
final class ForeignKeyCheck {

  private ForeignKeyCheck() {}

  /** Whether all of them do; what is wrong goes into the report. */
  static boolean check(Mapper<?> mapper, MetaData metadata, Problems problems) {
    boolean sound = true;
    for (ForeignKey key : mapper.table().foreignKeys()) {
      sound &= check(mapper, key, metadata, problems);
    }
    return sound;
  }

  private static boolean check(
      Mapper<?> mapper, ForeignKey key, MetaData metadata, Problems problems) {
    String schema = mapper.table().schema();
    Optional<Table> target = Optional.<Table>empty()
        .or(() ->
            schema == null ? Optional.empty() : metadata.find(schema + "." + key.targetTableName()))
        .or(() -> metadata.find(key.targetTableName()));
    if (target.isEmpty()) {
      add(
          mapper,
          key,
          "refers to a table \"%s\" that is not there.".formatted(key.targetTableName()),
          "There are %s. Correct the name, or map the class of that table too."
              .formatted(metadata.tables().stream().map(Table::name).toList()),
          "no-such-table",
          problems);
      return false;
    }
    Table table = target.get();
    if (key.targetColumnNames().stream().allMatch(table::hasColumn)) {
      return true;
    }
    add(
        mapper,
        key,
        "refers to %s of table \"%s\", which has no such column."
            .formatted(String.join(", ", key.targetColumnNames()), table.name()),
        "It has %s."
            .formatted(table.columns().stream().map(column -> column.name()).toList()),
        "unknown-column",
        problems);
    return false;
  }

  private static void add(
      Mapper<?> mapper,
      ForeignKey key,
      String description,
      String remedy,
      String code,
      Problems problems) {
    List<String> fields = mapper.columnProperties().stream()
        .filter(column -> key.columnNames().contains(column.column().name()))
        .map(ColumnProperty::name)
        .toList();
    String place = String.join(", ", fields.isEmpty() ? key.columnNames() : fields);
    problems.add(mapper.type(), place, description, remedy, code);
  }
}
