package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Its version is a point in time. */
@Mapped(table = "stamped")
public class Stamped {

  @Id
  private @Nullable Long id;

  @Column(length = 50)
  private String text;

  @Version
  private @Nullable Instant changed;

  public Stamped(String text) {
    this.text = text;
  }

  public @Nullable Long getId() {
    return id;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public @Nullable Instant getChanged() {
    return changed;
  }
}
