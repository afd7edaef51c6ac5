package dev.aludel.engine;

import dev.aludel.error.StatementException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hears of what an engine's connections do: statements, transactions, and the connections' own coming and going. Called
 * on the thread that does it, so it must be quick and safe to share; what it throws goes to the caller.
 */
public interface EngineListener {

  /** A connection was lent to the program. */
  default void connected(Connection connection) {}

  /** The program closes a connection, whose transaction has ended. */
  default void released(Connection connection) {}

  /** A transaction begins with what comes next. */
  default void began(Connection connection) {}

  /** A transaction was committed. */
  default void committed(Connection connection) {}

  /** A transaction was rolled back, or lost. */
  default void rolledBack(Connection connection) {}

  /** The statement is about to be sent. */
  default void beforeExecute(Execution execution) {}

  /**
   * As {@link #beforeExecute(Execution)}, for one who wants to see the parameters, too; calls that one unless overridden.
   *
   * @param parameters the values of each set, in their order, those of secret columns hidden; made when asked for, which
   *     is to be before this returns
   */
  default void beforeExecute(
      Execution execution, Supplier<List<List<@Nullable Object>>> parameters) {
    beforeExecute(execution);
  }

  /**
   * The database has carried it out.
   *
   * @param rows how many rows it wrote; -1 for a query
   */
  default void afterExecute(Execution execution, long rows) {}

  /** The database has refused it, or did not answer. */
  default void failed(Execution execution, StatementException failure) {}

  /**
   * It was given up before the database had answered, by what is thrown to the program: a value that does not fit, for
   * example.
   */
  default void abandoned(Execution execution, Throwable why) {}

  /** A query's result was closed after that many rows were read of it. */
  default void afterRead(Execution execution, long rows) {}
}
