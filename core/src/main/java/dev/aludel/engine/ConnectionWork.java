package dev.aludel.engine;

/** What {@link Engine#begin} does inside its transaction. */
@FunctionalInterface
public interface ConnectionWork {

  void run(Connection connection);
}
