package dev.aludel.demo.tutorial.mixin;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mixin;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What has an id and timestamps. A mixin has no table; the mapped classes that extend it have its columns. */
@Mixin
public abstract class Stamped {

  @Id
  private @Nullable Integer id;

  @Column(notNull = true, serverDefault = "CURRENT_TIMESTAMP")
  private @Nullable LocalDateTime createdAt;

  @Column
  private @Nullable LocalDateTime changedAt;

  public @Nullable Integer getId() {
    return id;
  }

  public @Nullable LocalDateTime getCreatedAt() {
    return createdAt;
  }

  public @Nullable LocalDateTime getChangedAt() {
    return changedAt;
  }

  protected void changed(LocalDateTime when) {
    changedAt = when;
  }
}
