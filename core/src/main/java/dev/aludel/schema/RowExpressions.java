package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Expression;
import dev.aludel.sql.SqlNode;
import dev.aludel.sql.Statement;
import dev.aludel.sql.Traversal;
import java.util.stream.Stream;

/** Finds in the expressions of a table what is not in its rows, so that no database need be asked. */
final class RowExpressions {

  private RowExpressions() {}

  static void check(Table table) {
    Stream<Expression<?>> ofColumns = table.columns().stream()
        .flatMap(column -> Stream.concat(
            column.serverDefault().stream(),
            column.computed().<Expression<?>>map(Computed::expression).stream()));
    Stream<Expression<?>> conditions = table.checks().stream().map(CheckConstraint::condition);
    Stream<Expression<?>> ofIndexes = table.indexes().stream()
        .flatMap(index -> Stream.concat(
            index.parts().stream().<Expression<?>>map(IndexPart::expression),
            Stream.of(index.where())));
    Stream.of(ofColumns, conditions, ofIndexes)
        .flatMap(expressions -> expressions)
        .filter(expression -> expression != null)
        .forEach(expression -> Traversal.walk(expression, node -> isOfRow(table, node)));
  }

  private static boolean isOfRow(Table table, SqlNode node) {
    if (node instanceof Statement) {
      throw SchemaException.of(
          "A condition, an index, a default or a computed column of table \"%s\" has a subquery."
              .formatted(table.description()),
          "They see one row only: put it into a view or a trigger.",
          "subquery-in-table");
    }
    if (node instanceof ColumnClause<?> column) {
      table.column(column.name());
      if (column instanceof Column<?> owned
          && owned.owner().isPresent()
          && !owned.table().description().equals(table.description())) {
        throw SchemaException.of(
            "An expression of table \"%s\" uses \"%s\".".formatted(table.description(), column),
            "Use the table's own columns, as they were described.",
            "column-of-other-table");
      }
    }
    return true;
  }
}
