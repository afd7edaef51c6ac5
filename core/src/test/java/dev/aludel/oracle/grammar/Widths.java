package dev.aludel.oracle.grammar;

import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.Case;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.Label;
import dev.aludel.sql.OutputColumns;
import dev.aludel.sql.Over;
import dev.aludel.sql.Query;
import dev.aludel.sql.ScalarSubquery;
import dev.aludel.sql.Subquery;
import dev.aludel.sql.UnaryExpression;
import java.util.List;

/** Which integers are made of a SUM, whose type has more bits than that of what it adds. */
final class Widths {

  private Widths() {}

  static boolean isWide(Expression<?> expression) {
    if (expression instanceof FunctionCall<?> call) {
      return switch (call.name()) {
        case "sum" -> true;
        case "nullif" -> isWide(call.arguments().get(0));
        default -> any(call.arguments());
      };
    }
    if (expression instanceof BinaryExpression<?> binary) {
      return any(List.of(binary.left(), binary.right()));
    }
    if (expression instanceof UnaryExpression<?> unary) {
      return isWide(unary.operand());
    }
    if (expression instanceof Case<?> cases) {
      return cases.otherwise() != null && isWide(cases.otherwise())
          || cases.whens().stream().anyMatch(when -> isWide(when.result()));
    }
    if (expression instanceof Over<?> over) {
      return isWide(over.function());
    }
    if (expression instanceof Label<?> label) {
      return isWide(label.expression());
    }
    if (expression instanceof ScalarSubquery<?> subquery) {
      return any(OutputColumns.expressions(subquery.query().selections()));
    }
    return expression instanceof ColumnClause<?> column && isWide(column);
  }

  private static boolean any(List<? extends Expression<?>> expressions) {
    return expressions.stream().anyMatch(Widths::isWide);
  }

  private static boolean isWide(ColumnClause<?> column) {
    FromClause from = column.from();
    if (from instanceof Subquery subquery) {
      return isWide(column, subquery.query());
    }
    return from instanceof Cte cte && isWide(column, cte.base());
  }

  private static boolean isWide(ColumnClause<?> column, Query<?> query) {
    return OutputColumns.of(query).stream()
        .anyMatch(output -> output.name().equals(column.name()) && isWide(output.expression()));
  }
}
