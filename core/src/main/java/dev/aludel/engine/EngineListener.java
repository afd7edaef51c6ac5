package dev.aludel.engine;

/**
 * Hears of each statement that an engine's connections send. Called on the thread that executes, so it must be quick and
 * safe to share; what it throws goes to the caller of {@code execute}.
 */
public interface EngineListener {

  /** The statement is about to be sent. */
  default void beforeExecute(Execution execution) {}

  /**
   * The database has carried it out.
   *
   * @param rows how many rows it wrote; -1 for a query
   */
  default void afterExecute(Execution execution, long rows) {}

  /** A query's result was closed after that many rows were read of it. */
  default void afterRead(Execution execution, long rows) {}
}
