package dev.aludel.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the parts have found, printed as tables in Markdown as they come. Not thread-safe. */
public final class Report {

  private final PrintStream out;
  private final List<Bar> bars = new ArrayList<>();

  Report(PrintStream out) {
    this.out = out;
  }

  /** Begins a table. */
  public void table(String title, String... columns) {
    out.println();
    out.println("## " + title);
    out.println();
    row((Object[]) columns);
    out.println("|" + " --- |".repeat(columns.length));
  }

  /** Prints a line of the table; of a fractional number two digits behind the point. */
  public void row(Object... cells) {
    StringBuilder line = new StringBuilder("|");
    for (Object cell : cells) {
      String text = cell instanceof Double ? String.format(Locale.ROOT, "%.2f", cell) : "" + cell;
      line.append(' ').append(text).append(" |");
    }
    out.println(line);
  }

  /** Remembers what must hold. */
  public void bar(String name, double measured, double limit) {
    bars.add(new Bar(name, measured, limit));
  }

  /** Prints what was to hold, and answers whether all of it does. */
  boolean conclude() {
    table("Bars", "bar", "measured", "at most", "");
    for (Bar bar : bars) {
      row(bar.name(), bar.measured(), bar.limit(), bar.holds() ? "holds" : "MISSED");
    }
    return bars.stream().allMatch(Bar::holds);
  }
}
