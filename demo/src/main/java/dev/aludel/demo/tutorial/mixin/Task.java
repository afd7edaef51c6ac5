package dev.aludel.demo.tutorial.mixin;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Mapped;
import java.time.LocalDateTime;

/** Something to do. */
@Mapped(table = "tasks")
public class Task extends Stamped {

  @Column(length = 100, notNull = true)
  private final String title;

  @Column
  private boolean done;

  public Task(String title) {
    this.title = title;
  }

  public String getTitle() {
    return title;
  }

  public boolean isDone() {
    return done;
  }

  public void finish(LocalDateTime when) {
    done = true;
    changed(when);
  }

  @Override
  public String toString() {
    return "Task(" + title + ")";
  }
}
