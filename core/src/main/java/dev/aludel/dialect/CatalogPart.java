package dev.aludel.dialect;

import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import dev.aludel.sql.TextStatement;
import dev.aludel.type.Types;
import java.util.List;

/** One kind of fact in a catalogue, with what its rows consist of, all of it as text. */
public enum CatalogPart {
  SCHEMAS("name"),
  /** The schema that names without one are in. */
  DEFAULT_SCHEMA("name"),
  /** Options are lines of {@code option=value}. */
  TABLES("table", "comment", "options"),
  /**
   * Of tables and views, in their order. The identity is {@code ALWAYS} or {@code BY DEFAULT}; whether NULL is taken and
   * a computed column is stored, {@code YES} or {@code NO}.
   */
  COLUMNS(
      "table",
      "column",
      "type",
      "length",
      "precision",
      "scale",
      "nullable",
      "default",
      "identity",
      "start",
      "increment",
      "computed",
      "stored",
      "comment"),
  /**
   * One row for each column, in the order of the key, all of a constraint with the same id. The kind is in the words of the
   * standard, {@code FOREIGN KEY}; the condition is that of a check.
   */
  CONSTRAINTS(
      "table",
      "id",
      "name",
      "kind",
      "column",
      "target_schema",
      "target_table",
      "target_column",
      "on_delete",
      "on_update",
      "deferrable",
      "deferred",
      "condition"),
  /** One row for each column or expression, in their order. An included one comes last and is not sorted by. */
  INDEXES(
      "table",
      "name",
      "unique",
      "column",
      "expression",
      "descending",
      "condition",
      "included",
      "options"),
  VIEWS("view", "sql"),
  SEQUENCES("sequence", "start", "increment");

  private final List<String> labels;

  CatalogPart(String... labels) {
    this.labels = List.of(labels);
  }

  List<String> labels() {
    return labels;
  }

  /** A query that selects this, in that order. */
  public TextStatement select(String sql) {
    Expression<?>[] columns = labels.stream()
        .map(label -> Sql.literalColumn(label, Types.VARCHAR))
        .toArray(Expression<?>[]::new);
    return Sql.text(sql).columns(columns);
  }
}
