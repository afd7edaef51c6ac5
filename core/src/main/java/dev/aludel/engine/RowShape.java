package dev.aludel.engine;

import dev.aludel.dialect.ResultColumn;
import dev.aludel.error.ResultException;
import dev.aludel.sql.Annotated;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Label;
import dev.aludel.sql.OutputColumns;
import dev.aludel.sql.Selection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the values of a row are, and where each is found; shared by all rows of a result. */
final class RowShape {

  private final List<ResultColumn> columns;
  private final List<? extends Selection<?>> selections;

  /**
   * @param selections what this statement selects, one for each column; empty if nobody declared it. The columns' own
   *     expressions may be those of another statement of the same shape.
   */
  RowShape(List<ResultColumn> columns, List<? extends Selection<?>> selections) {
    this.columns = columns;
    this.selections = selections;
  }

  int width() {
    return columns.size();
  }

  List<ResultColumn> columns() {
    return columns;
  }

  /** The 0-based position of a selection: found by what was selected, else by its name. */
  int positionOf(Selection<?> wanted) {
    for (int i = 0; i < selections.size(); i++) {
      if (same(selections.get(i), wanted)) {
        return i;
      }
    }
    String name = wanted instanceof Expression<?> expression ? OutputColumns.name(expression) : "";
    // Where selections were declared, an equal name alone may be another table's column.
    if (!selections.isEmpty() || name.isEmpty()) {
      throw noSuchColumn(name.isEmpty() ? wanted.toString() : name);
    }
    return positionOf(name);
  }

  /** The 0-based position of the column of that name: as it is spelled, else in any case. */
  int positionOf(String name) {
    int[] found = positions(name, false);
    if (found.length == 0) {
      found = positions(name, true);
    }
    if (found.length == 0) {
      throw noSuchColumn(name);
    }
    if (found.length > 1) {
      throw new ResultException("""
          %d columns of this row are called "%s".
          Give them labels by as("…"), or ask by the selection itself or its position. [ambiguous-column]""".formatted(found.length, name));
    }
    return found[0];
  }

  int checked(int position) {
    if (position < 0 || position >= width()) {
      throw new ResultException(
          "A row has %d columns, and position %d was asked for. Count from 0: %s. [no-such-column]"
              .formatted(width(), position, names()));
    }
    return position;
  }

  private int[] positions(String name, boolean anyCase) {
    return IntStream.range(0, columns.size())
        .filter(i -> anyCase
            ? columns.get(i).name().equalsIgnoreCase(name)
            : columns.get(i).name().equals(name))
        .toArray();
  }

  private ResultException noSuchColumn(String name) {
    return new ResultException("""
        The row has no column "%s".
        Its columns: %s. Select it, or ask for one of these. [no-such-column]""".formatted(name, names()));
  }

  private String names() {
    return columns.stream()
        .map(column -> column.name().isEmpty() ? "(no name)" : column.name())
        .collect(Collectors.joining(", "));
  }

  private static boolean same(Selection<?> selected, Selection<?> wanted) {
    if (selected == wanted || selected.equals(wanted)) {
      return true;
    }
    if (!(selected instanceof Expression<?> expression)
        || !(wanted instanceof Expression<?> sought)) {
      return false;
    }
    Expression<?> plain = Annotated.strip(expression);
    Expression<?> plainSought = Annotated.strip(sought);
    return plain.equals(plainSought)
        || plain instanceof Label<?> label
            && Annotated.strip(label.expression()).equals(plainSought);
  }
}
