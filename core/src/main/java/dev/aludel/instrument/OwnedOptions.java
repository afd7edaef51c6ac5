package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/** What instances remember of the query that loaded them, which holds only as long as the same owner has them. */
public interface OwnedOptions {

  /** What is left of it when they leave. */
  @Nullable
  Object lasting();
}
