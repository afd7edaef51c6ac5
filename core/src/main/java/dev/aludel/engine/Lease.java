package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.error.CommitOutcomeUnknownException;
import dev.aludel.error.ConnectionLostException;
import dev.aludel.error.FailedStatement;
import dev.aludel.error.SerializationException;
import dev.aludel.error.StatementException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC connection for as long as it is lent: set as the options say, and given back as it came. One that the database has
 * ended does not go back.
 */
final class Lease {

  private final Borrowed borrowed;
  private final EngineParts parts;
  private final ConnectionOptions options;
  private final SessionSettings settings;
  private final String beginning;
  private final RunningStatement running;
  private final Runnable unwatch;

  private @Nullable RuntimeException halfDone;
  private @Nullable StatementException unserialized;
  private long statements;
  private boolean touched;
  private boolean lost;
  private boolean ended;

  private Lease(
      Borrowed borrowed,
      EngineParts parts,
      ConnectionOptions options,
      TransactionSettings each,
      SessionSettings settings) {
    this.borrowed = borrowed;
    this.parts = parts;
    this.options = options;
    this.settings = settings;
    this.beginning = each.beginning();
    this.running = new RunningStatement(each.deadline(), lastResort(borrowed, parts, options));
    this.unwatch = Abandonment.watch(this, borrowed);
  }

  private static @Nullable LastResort lastResort(
      Borrowed borrowed, EngineParts parts, ConnectionOptions options) {
    Duration statement = options.statementTimeout();
    Duration network = borrowed.source().networkTimeout();
    Dialect dialect = parts.dialect();
    if (statement == null || network == null || dialect.networkTimeout(network).isEmpty()) {
      return null;
    }
    return new LastResort(statement.plus(network), () -> {
      try {
        dialect.cutOff(borrowed.jdbc());
      } catch (SQLException ignored) {
        // It is closed already.
      }
    });
  }

  static Lease of(Borrowed borrowed, EngineParts parts, ConnectionOptions options) {
    try {
      TransactionSettings each = TransactionSettings.of(options, parts.dialect());
      return new Lease(
          borrowed,
          parts,
          options,
          each,
          SessionSettings.set(borrowed.jdbc(), parts.dialect(), each.session()));
    } catch (SQLException e) {
      StatementException failure =
          parts.failures().of("SET SESSION", null, List.of(), e, false, StatementException::of);
      if (failure instanceof ConnectionLostException) {
        borrowed.source().lost(borrowed);
      }
      borrowed.source().returned(borrowed);
      borrowed.source().discard(borrowed);
      throw failure;
    } catch (RuntimeException | Error e) {
      borrowed.source().returned(borrowed);
      borrowed.source().discard(borrowed);
      throw e;
    }
  }

  java.sql.Connection jdbc() {
    return borrowed.jdbc();
  }

  EngineParts parts() {
    return parts;
  }

  ConnectionOptions options() {
    return options;
  }

  RunningStatement running() {
    return running;
  }

  /** What each transaction begins with; empty for nothing. */
  String beginning() {
    return beginning;
  }

  /** One more statement goes out. */
  void sent() {
    statements++;
  }

  /** How many have gone out. */
  long statements() {
    return statements;
  }

  /** The program has the JDBC connection itself, and may have left something in its session. */
  void touch() {
    touched = true;
  }

  boolean isEnded() {
    return ended;
  }

  /** Whether the connection is gone, and its transaction with it. */
  boolean isLost() {
    return lost;
  }

  /** What to throw for what the driver threw. */
  StatementException failure(String sql, SQLException error) {
    return noticed(failure(sql, parts.origins().find(), List.of(), error, kind()));
  }

  /**
   * As {@link #failure(String, SQLException)}, for a statement of the program.
   *
   * @param sets the parameters that were sent: one set, or those of a batch
   */
  StatementException failure(
      Execution execution,
      List<? extends List<? extends @Nullable Object>> sets,
      SQLException error) {
    return noticed(failure(execution.sql(), execution.origin(), sets, error, kind()));
  }

  /** What to throw for what the driver threw at COMMIT: a connection that does not answer it is given up. */
  StatementException commitFailure(SQLException error) {
    return noticed(
        failure("COMMIT", parts.origins().find(), List.of(), error, StatementException::ofCommit));
  }

  private StatementException failure(
      String sql,
      @Nullable StackTraceElement origin,
      List<? extends List<? extends @Nullable Object>> sets,
      SQLException error,
      Function<FailedStatement, StatementException> kind) {
    return parts.failures().of(sql, origin, sets, error, isClosed(), kind);
  }

  private Function<FailedStatement, StatementException> kind() {
    if (running.takeEnd() == RunningStatement.End.CANCELLED) {
      return StatementException::ofCancelled;
    }
    return options.autocommit() ? StatementException::ofAutocommit : StatementException::of;
  }

  private StatementException noticed(StatementException failure) {
    boolean gone = failure instanceof ConnectionLostException
        || failure instanceof CommitOutcomeUnknownException;
    if (gone && !lost) {
      lost = true;
      borrowed.source().lost(borrowed);
    }
    if (failure instanceof SerializationException && !options.autocommit()) {
      unserialized = failure;
    }
    return failure;
  }

  /**
   * Refuses to go on in a transaction that the database has rolled back, or lost, or that holds half of something. Some would begin another one without a
   * word, and commit what came after alone.
   */
  void requireSound(String sql) {
    if (lost) {
      throw failure(sql, new SQLException("the connection was lost before", "08003"));
    }
    if (halfDone != null) {
      throw failure(
          sql,
          new SQLException(
              "one of several statements of a whole failed before, and no savepoint could take the others back",
              "25000",
              halfDone));
    }
    if (unserialized != null) {
      throw failure(
          sql,
          new SQLException(
              "the transaction was rolled back by the failure of serialization before", "25000"));
    }
  }

  /** Has the transaction go on by its rollback only: it holds a part of what was to be done as a whole. */
  void halfDone(RuntimeException cause) {
    halfDone = cause;
  }

  /** The transaction is over: another may begin. */
  void rolledBack() {
    halfDone = null;
    unserialized = null;
  }

  /** A driver, or a pool, that closes a connection need not say so in the state of its errors. */
  private boolean isClosed() {
    try {
      return borrowed.jdbc().isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /** Has the connection not go back, since it does not do what it must: its transaction ends with it. */
  void giveUp() {
    lost = true;
  }

  void end() {
    if (ended) {
      return;
    }
    ended = true;
    unwatch.run();
    borrowed.source().returned(borrowed);
    if (lost) {
      borrowed.source().discard(borrowed);
      return;
    }
    try {
      if (touched && !options.autocommit()) {
        borrowed.jdbc().rollback(); // what went past the transaction that we know of
      }
      settings.restore();
      if (touched) {
        borrowed.source().touched(borrowed);
      }
      borrowed.source().giveBack(borrowed);
    } catch (SQLException e) {
      noticed(failure("RESET SESSION", null, List.of(), e, StatementException::of));
      borrowed.source().discard(borrowed);
    }
  }
}
