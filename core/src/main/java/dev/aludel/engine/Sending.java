package dev.aludel.engine;

import dev.aludel.error.AludelException;
import dev.aludel.error.StatementException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One statement from its announcement to its end, as log, listeners and flight recorder hear of it. For one thread. */
final class Sending {

  private final Lease lease;
  private final Execution execution;
  private final Supplier<List<List<@Nullable Object>>> sets;
  private final StatementRecord record = StatementRecord.begun();
  private boolean ended;

  private Sending(Lease lease, Execution execution, Supplier<List<List<@Nullable Object>>> sets) {
    this.lease = lease;
    this.execution = execution;
    this.sets = sets;
  }

  /**
   * Tells that it is about to be sent.
   *
   * @param sets its parameters, for the eyes of those who may see them; asked for only then
   */
  static Sending announce(
      Lease lease, Execution execution, Supplier<List<List<@Nullable Object>>> sets) {
    Sending sending = new Sending(lease, execution, sets);
    EngineParts parts = lease.parts();
    lease.sent();
    if (parts.log().isOn()) {
      parts.log().sent(execution, sets.get());
    }
    try {
      parts.listeners().beforeExecute(execution, sets);
    } catch (Throwable e) {
      sending.abandoned(e);
      throw e;
    }
    return sending;
  }

  String sql() {
    return execution.sql();
  }

  /** Tells that the database has carried it out; rows are -1 for a query. */
  void done(long rows) {
    ended = true;
    record.done(execution, rows);
    lease.parts().log().done(execution, rows);
    lease.parts().listeners().afterExecute(execution, rows);
  }

  /** Tells that it failed; answers what to throw. */
  StatementException failed(SQLException error) {
    ended = true;
    record.failed(execution);
    StatementException failure = lease.failure(execution, sets.get(), error);
    lease.parts().listeners().failed(execution, failure);
    return failure;
  }

  /** Tells that it was given up before the database had answered, a value could not be bound for example. */
  void abandoned(Throwable why) {
    if (!ended) {
      ended = true;
      record.failed(execution);
      if (why instanceof AludelException known) {
        known.causedAt(execution.origin());
      }
      lease.parts().listeners().abandoned(execution, why);
    }
  }

  /** Tells that its result was closed after so many rows. */
  void read(long rows) {
    record.read(rows);
    lease.parts().listeners().afterRead(execution, rows);
  }

  /** What to throw where its rows could not be read. */
  StatementException unreadable(SQLException error) {
    return lease.failure(execution, sets.get(), error);
  }
}
