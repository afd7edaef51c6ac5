package dev.aludel.demo.tutorial.mixin;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Mapped;
import java.time.LocalDateTime;

/** Some text. */
@Mapped(table = "notes")
public class Note extends Stamped {

  @Column(length = 500, notNull = true)
  private String text;

  public Note(String text) {
    this.text = text;
  }

  public String getText() {
    return text;
  }

  public void rewrite(String newText, LocalDateTime when) {
    text = newText;
    changed(when);
  }

  @Override
  public String toString() {
    return "Note(" + text + ")";
  }
}
