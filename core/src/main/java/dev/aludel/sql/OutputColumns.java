package dev.aludel.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the columns of a query are, and what they are called if each must have a name of its own. */
public final class OutputColumns {

  private OutputColumns() {}

  /** Entities stand for their columns; the second {@code id} becomes {@code id_1}. */
  public static List<OutputColumn<?>> of(Query<?> query) {
    List<OutputColumn<?>> columns = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Expression<?> expression : expressions(query.selections())) {
      columns.add(new OutputColumn<>(unique(expression, taken), expression));
    }
    return columns;
  }

  /** The expressions that selections stand for. */
  public static List<Expression<?>> expressions(List<? extends Selection<?>> selections) {
    List<Expression<?>> expressions = new ArrayList<>();
    for (Selection<?> selection : selections) {
      if (selection instanceof Expression<?> expression) {
        expressions.add(expression);
      } else if (selection instanceof EntityClause<?> entity) {
        expressions.addAll(entity.columns());
      }
    }
    return expressions;
  }

  /** What the rows of a result call an expression; the empty string if it has no name. */
  public static String name(Expression<?> expression) {
    Expression<?> inner = Annotated.strip(expression);
    while (inner instanceof Cast<?> cast) {
      inner = Annotated.strip(cast.operand());
    }
    if (inner instanceof Label<?> label) {
      return label.name();
    }
    if (inner instanceof ColumnClause<?> column) {
      return column.name();
    }
    if (inner instanceof Over<?> over) {
      return over.function().name();
    }
    if (inner instanceof TextExpression<?> text && text.template().sql().matches("\\w+")) {
      return text.template().sql();
    }
    return inner instanceof FunctionCall<?> call ? call.name() : "";
  }

  /** Whether a database calls an expression so without being told: a column by its name, a label not yet. */
  public static boolean isNamed(Expression<?> expression, String name) {
    return expression instanceof ColumnClause<?> column && column.name().equals(name);
  }

  @SuppressWarnings("unchecked") // an equal expression has the same type
  static <T> ColumnClause<T> find(Query<?> query, Expression<T> selected, FromClause from) {
    Expression<?> wanted = Annotated.strip(selected);
    List<OutputColumn<?>> outputs = of(query);
    for (OutputColumn<?> output : outputs) {
      Expression<?> expression = Annotated.strip(output.expression());
      if (expression.equals(wanted)
          || expression instanceof Label<?> label
              && Annotated.strip(label.expression()).equals(wanted)) {
        return (ColumnClause<T>) output.in(from);
      }
    }
    String name = name(wanted);
    for (OutputColumn<?> output : outputs) {
      if (output.name().equals(name) && output.expression().type().equals(wanted.type())) {
        return (ColumnClause<T>) output.in(from);
      }
    }
    throw from.noSuchColumn(name);
  }

  private static String unique(Expression<?> expression, Set<String> taken) {
    String stem = name(expression);
    boolean own = Annotated.strip(expression) instanceof ColumnClause
        || Annotated.strip(expression) instanceof Label;
    if (own && taken.add(stem)) {
      return stem;
    }
    String base = stem.isEmpty() ? "anon" : stem;
    int number = 1;
    while (!taken.add(base + "_" + number)) {
      number++;
    }
    return base + "_" + number;
  }
}
