package dev.aludel.engine;

/** What {@link Engine#beginAndReturn} does inside its transaction, with its answer. */
@FunctionalInterface
public interface ConnectionCall<T> {

  T run(Connection connection);
}
