package dev.aludel.mapping.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Mixin;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** When a row was made. */
@Mixin
public abstract class Stamped {

  @Column
  private @Nullable LocalDateTime createdAt;

  public @Nullable LocalDateTime getCreatedAt() {
    return createdAt;
  }
}
