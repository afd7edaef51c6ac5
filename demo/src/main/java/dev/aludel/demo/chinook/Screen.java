package dev.aludel.demo.chinook;

import dev.aludel.demo.chinook.report.TextTable;
import java.io.PrintWriter;

/** Where the program speaks: news to one side, which {@code --quiet} turns off, failures to the other. */
final class Screen {

  private final PrintWriter out;
  private final PrintWriter errors;
  private final boolean quiet;

  Screen(PrintWriter out, PrintWriter errors, boolean quiet) {
    this.out = out;
    this.errors = errors;
    this.quiet = quiet;
  }

  boolean isQuiet() {
    return quiet;
  }

  void heading(String title) {
    say("");
    say(title);
    say("=".repeat(title.length()));
  }

  void show(TextTable table) {
    table.lines().forEach(this::say);
  }

  void say(String line) {
    if (!quiet) {
      out.println(line);
      out.flush();
    }
  }

  void fail(String line) {
    errors.println(line);
    errors.flush();
  }
}
