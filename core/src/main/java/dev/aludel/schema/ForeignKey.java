package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values are those of another table's key. The target is text, looked up when it is first asked for, so
 * that tables can refer to each other in any order. Immutable; equal only to itself.
 */
public final class ForeignKey implements TableItem {

  private final @Nullable String name;
  private final List<String> columnNames;
  private final String targetTableName;
  private final List<String> targetColumnNames;
  private final ReferentialAction onDelete;
  private final ReferentialAction onUpdate;
  private final @Nullable Table table;

  private ForeignKey(
      @Nullable String name,
      List<String> columnNames,
      String targetTableName,
      List<String> targetColumnNames,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      @Nullable Table table) {
    this.name = name;
    this.columnNames = List.copyOf(columnNames);
    this.targetTableName = targetTableName;
    this.targetColumnNames = List.copyOf(targetColumnNames);
    this.onDelete = onDelete;
    this.onUpdate = onUpdate;
    this.table = table;
  }

  /** The beginning of a key over these columns; {@link Start#references} completes it. */
  public static Start of(String... columnNames) {
    return new Start(List.of(columnNames));
  }

  /** The columns of a key whose target is still to be named. */
  public record Start(List<String> columnNames) {

    /** One target for each column, all of one table: {@code "orders.shop_id", "orders.number"}. */
    public ForeignKey references(String... targets) {
      List<String> columns = new ArrayList<>();
      for (String target : targets) {
        columns.add(target.substring(target.lastIndexOf('.') + 1));
      }
      List<String> tables = Arrays.stream(targets)
          .map(target -> target.substring(0, Math.max(0, target.lastIndexOf('.'))))
          .distinct()
          .toList();
      if (tables.size() != 1 || tables.get(0).isEmpty() || targets.length != columnNames.size()) {
        throw SchemaException.of(
            "A foreign key over (%s) cannot refer to (%s)."
                .formatted(String.join(", ", columnNames), String.join(", ", targets)),
            "Name one \"table.column\" for each column, all of the same table.",
            "foreign-key-target");
      }
      return new ForeignKey(
          null,
          columnNames,
          tables.get(0),
          columns,
          ReferentialAction.NO_ACTION,
          ReferentialAction.NO_ACTION,
          null);
    }
  }

  public ForeignKey named(String constraint) {
    return new ForeignKey(
        constraint, columnNames, targetTableName, targetColumnNames, onDelete, onUpdate, table);
  }

  public ForeignKey onDelete(ReferentialAction action) {
    return new ForeignKey(
        name, columnNames, targetTableName, targetColumnNames, action, onUpdate, table);
  }

  public ForeignKey onUpdate(ReferentialAction action) {
    return new ForeignKey(
        name, columnNames, targetTableName, targetColumnNames, onDelete, action, table);
  }

  ForeignKey in(Table owner) {
    return new ForeignKey(
        name, columnNames, targetTableName, targetColumnNames, onDelete, onUpdate, owner);
  }

  public @Nullable String name() {
    return name;
  }

  public List<String> columnNames() {
    return columnNames;
  }

  /** As it was written, with the schema if one was. */
  public String targetTableName() {
    return targetTableName;
  }

  public List<String> targetColumnNames() {
    return targetColumnNames;
  }

  public ReferentialAction onDelete() {
    return onDelete;
  }

  public ReferentialAction onUpdate() {
    return onUpdate;
  }

  /** The table whose rows refer to others. */
  public Table table() {
    return Objects.requireNonNull(
        table, "a foreign key is asked of its table: table.foreignKeys()");
  }

  public List<Column<?>> columns() {
    return table().columns(columnNames);
  }

  /** The table referred to; an error if the MetaData has none of that name. */
  public Table targetTable() {
    return table()
        .metaData()
        .find(targetTableName, table().schema())
        .orElseThrow(() -> SchemaException.of(
            "%s refers to a table \"%s\", which its MetaData does not have."
                .formatted(this, targetTableName),
            "Its tables: %s. Correct the name, or add the table."
                .formatted(table().metaData().describeTables()),
            "no-such-table"));
  }

  /** Whether it refers to that table; false also where its target does not exist yet. */
  boolean leadsTo(Table other) {
    return table()
        .metaData()
        .find(targetTableName, table().schema())
        .filter(other::equals)
        .isPresent();
  }

  /** The columns referred to, in the order of {@link #columns}. */
  public List<Column<?>> targetColumns() {
    return targetTable().columns(targetColumnNames);
  }

  @Override
  public String toString() {
    String owner = table == null ? "" : table.description();
    return "%s(%s) -> %s(%s)"
        .formatted(
            owner,
            String.join(", ", columnNames),
            targetTableName,
            String.join(", ", targetColumnNames));
  }
}
