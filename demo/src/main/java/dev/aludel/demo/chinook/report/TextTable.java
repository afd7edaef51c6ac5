package dev.aludel.demo.chinook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table for the screen: columns as wide as they must be, numbers to the right. Mutable, while rows are added. */
public final class TextTable {

  private final List<String> headings;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  public TextTable(String... headings) {
    this.headings = List.of(headings);
  }

  /** Adds a row of as many cells as there are headings; null is an empty cell. */
  public TextTable row(@Nullable Object... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          "A row has %d cells, and %s are headings.".formatted(cells.length, headings));
    }
    List<@Nullable Object> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell);
    }
    rows.add(row);
    return this;
  }

  public int rowCount() {
    return rows.size();
  }

  /** The headings, a rule and the rows, a line each. */
  public List<String> lines() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < headings.size(); column++) {
      widths.add(width(column));
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(headings, widths));
    lines.add(widths.stream().map("-"::repeat).collect(Collectors.joining("  ")));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int width(int column) {
    int widest = headings.get(column).length();
    for (List<@Nullable Object> row : rows) {
      widest = Math.max(widest, text(row.get(column)).length());
    }
    return widest;
  }

  private String line(List<? extends @Nullable Object> cells, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String text = text(cells.get(column));
      String padding = " ".repeat(widths.get(column) - text.length());
      line.append(column == 0 ? "" : "  ")
          .append(isNumeric(column) ? padding + text : text + padding);
    }
    return line.toString().stripTrailing();
  }

  private boolean isNumeric(int column) {
    return !rows.isEmpty()
        && rows.stream()
            .allMatch(row -> row.get(column) == null || row.get(column) instanceof Number);
  }

  private static String text(@Nullable Object cell) {
    return cell == null ? "" : cell.toString();
  }

  @Override
  public String toString() {
    return String.join(System.lineSeparator(), lines());
  }
}
