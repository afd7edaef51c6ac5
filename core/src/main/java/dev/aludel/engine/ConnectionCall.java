package dev.aludel.engine;

import org.jspecify.annotations.Nullable;

/** What {@link Engine#beginAndReturn} does inside its transaction, with its answer. */
@FunctionalInterface
public interface ConnectionCall<T extends @Nullable Object> {

  T run(Connection connection);
}
