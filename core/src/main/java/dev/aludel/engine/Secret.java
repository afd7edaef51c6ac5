package dev.aludel.engine;

import dev.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What stands for a secret value, be it NULL or not, where people read. */
enum Secret {
  HIDDEN;

  /** The value as it may be shown. */
  static @Nullable Object shown(SqlType<?> type, @Nullable Object value) {
    return type.isSecret() ? HIDDEN : value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
