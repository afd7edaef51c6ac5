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

  private final List<String> columnNames;
  private final String targetTableName;
  private final List<String> targetColumnNames;
  private final Terms terms;
  private final @Nullable Table table;

  private ForeignKey(
      List<String> columnNames,
      String targetTableName,
      List<String> targetColumnNames,
      Terms terms,
      @Nullable Table table) {
    this.columnNames = List.copyOf(columnNames);
    this.targetTableName = targetTableName;
    this.targetColumnNames = List.copyOf(targetColumnNames);
    this.terms = terms;
    this.table = table;
  }

  /** What a key states besides its columns. */
  private record Terms(
      @Nullable String name,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      Deferrability deferrability) {

    static final Terms PLAIN = new Terms(
        null,
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        Deferrability.NOT_DEFERRABLE);
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
      return references(tables.get(0), columns);
    }

    /** One column of the table, which may be qualified by its schema, for each column. */
    public ForeignKey references(String table, List<String> columns) {
      return new ForeignKey(columnNames, table, columns, Terms.PLAIN, null);
    }
  }

  public ForeignKey named(String constraint) {
    return with(new Terms(constraint, terms.onDelete, terms.onUpdate, terms.deferrability), table);
  }

  public ForeignKey onDelete(ReferentialAction action) {
    return with(new Terms(terms.name, action, terms.onUpdate, terms.deferrability), table);
  }

  public ForeignKey onUpdate(ReferentialAction action) {
    return with(new Terms(terms.name, terms.onDelete, action, terms.deferrability), table);
  }

  public ForeignKey deferrable() {
    return deferrability(Deferrability.DEFERRABLE);
  }

  public ForeignKey initiallyDeferred() {
    return deferrability(Deferrability.INITIALLY_DEFERRED);
  }

  public ForeignKey deferrability(Deferrability when) {
    return with(new Terms(terms.name, terms.onDelete, terms.onUpdate, when), table);
  }

  ForeignKey in(Table owner) {
    return with(terms, owner);
  }

  private ForeignKey with(Terms others, @Nullable Table owner) {
    return new ForeignKey(columnNames, targetTableName, targetColumnNames, others, owner);
  }

  public @Nullable String name() {
    return terms.name;
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
    return terms.onDelete;
  }

  public ReferentialAction onUpdate() {
    return terms.onUpdate;
  }

  public Deferrability deferrability() {
    return terms.deferrability;
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
