package dev.aludel.sql;

import dev.aludel.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code VALUES (1, 'a'), (2, 'b')}: rows that the statement brings along. By itself a query; {@code subquery("v")} of it
 * stands in FROM.
 *
 * @param selections the expressions after which the columns are named, and whose types they have: columns, or labels
 *     such as {@code nullOf(INTEGER).as("n")}; they are no part of the SQL themselves
 * @param rows as many values each as there are selections
 */
public record Values<R>(
    List<Selection<?>> selections, List<List<Expression<?>>> rows, boolean answersRows)
    implements Query<R> {

  public Values {
    selections = List.copyOf(selections);
    rows = rows.stream().map(List::copyOf).toList();
  }

  static <R> Values<R> of(boolean answersRows, Expression<?>... heads) {
    return new Values<>(List.of(heads), List.of(), answersRows);
  }

  /**
   * Adds a row: one value, or expression, for each column in their order. A {@code CompileException} if their number or a
   * value's class is another.
   */
  public Values<R> row(@Nullable Object... values) {
    List<Expression<?>> heads = heads();
    if (values.length != heads.size()) {
      throw CompileException.of(
          "A row of %d values was given for %d columns.".formatted(values.length, heads.size()),
          "Give one value for each column, in their order.",
          "row-width");
    }
    List<Expression<?>> row = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      row.add(GivenValue.of(heads.get(i), values[i]));
    }
    return new Values<>(
        selections, Stream.concat(rows.stream(), Stream.of(row)).toList(), answersRows);
  }

  /** What names the columns, one expression each. */
  public List<Expression<?>> heads() {
    return OutputColumns.expressions(selections);
  }

  @Override
  public <V> V accept(StatementVisitor<V> visitor) {
    return visitor.visitValues(this);
  }
}
