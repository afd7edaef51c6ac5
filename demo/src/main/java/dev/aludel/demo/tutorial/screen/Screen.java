package dev.aludel.demo.tutorial.screen;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Where the tutorial speaks: numbered headings, sentences, and values under a name. */
public final class Screen {

  private final PrintStream out;
  private int chapters;

  public Screen(PrintStream out) {
    this.out = out;
  }

  /** A numbered heading. */
  public void chapter(String title) {
    chapters++;
    String heading = chapters + ". " + title;
    print((chapters == 1 ? "" : "\n") + heading + "\n" + "=".repeat(heading.length()));
  }

  /** What comes next, in words. */
  public void say(String sentence) {
    print("\n" + sentence);
  }

  /** A value, indented under its name if it has several lines. */
  public void show(String name, @Nullable Object value) {
    String text = String.valueOf(value).stripTrailing();
    String separator = text.contains("\n") ? ":\n    " : ": ";
    print("  " + name + separator + text.replace("\r", "").replace("\n", "\n    "));
  }

  private void print(String text) {
    out.print(text + "\n");
    out.flush();
  }
}
