package dev.aludel.schema;

import java.util.ArrayList;
import java.util.List;

/** Shows a table to people: for debuggers and messages, not for databases. */
final class TableText {

  private TableText() {}

  static String of(Table table) {
    List<String> parts = new ArrayList<>();
    List<String> key = table.primaryKey().columnNames();
    for (Column<?> column : table.columns()) {
      parts.add(column(table, column, key.equals(List.of(column.name()))));
    }
    if (key.size() > 1) {
      parts.add("PRIMARY KEY (" + String.join(", ", key) + ")");
    }
    table.foreignKeys().stream()
        .filter(foreignKey -> foreignKey.columnNames().size() > 1)
        .forEach(foreignKey -> parts.add("FOREIGN KEY " + target(foreignKey)));
    return table.description() + " (" + String.join(", ", parts) + ")";
  }

  private static String column(Table table, Column<?> column, boolean isKey) {
    StringBuilder text =
        new StringBuilder(column.name()).append(' ').append(column.type().storage());
    if (isKey) {
      text.append(" PRIMARY KEY");
    } else if (!column.isNullable()) {
      text.append(" NOT NULL");
    }
    for (ForeignKey foreignKey : table.foreignKeys()) {
      if (foreignKey.columnNames().equals(List.of(column.name()))) {
        text.append(" REFERENCES ").append(foreignKey.targetTableName());
        text.append('(').append(foreignKey.targetColumnNames().get(0)).append(')');
      }
    }
    return text.toString();
  }

  private static String target(ForeignKey key) {
    return "(%s) REFERENCES %s(%s)"
        .formatted(
            String.join(", ", key.columnNames()),
            key.targetTableName(),
            String.join(", ", key.targetColumnNames()));
  }
}
