package dev.aludel.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The savepoints of one transaction, the innermost last. Mutable; belongs to the connection's thread. */
final class Savepoints {

  private final Lease lease;
  private final java.sql.Connection jdbc;
  private final List<Savepoint> active = new ArrayList<>();

  private int made;

  Savepoints(Lease lease) {
    this.lease = lease;
    this.jdbc = lease.jdbc();
  }

  Savepoint make() {
    String name = "sp_" + (made + 1);
    String sql = "SAVEPOINT " + name;
    lease.parts().log().sent(sql);
    try {
      Savepoint savepoint = new Savepoint(this, jdbc.setSavepoint(name), name);
      made++;
      active.add(savepoint);
      return savepoint;
    } catch (SQLException e) {
      throw lease.failure(sql, e);
    }
  }

  void release(Savepoint savepoint) {
    end(savepoint, "RELEASE SAVEPOINT ", jdbc::releaseSavepoint);
  }

  void rollback(Savepoint savepoint) {
    end(savepoint, "ROLLBACK TO SAVEPOINT ", jdbc::rollback);
  }

  boolean isActive(Savepoint savepoint) {
    return active.contains(savepoint);
  }

  /** The transaction is over, and so are they. */
  void clear() {
    active.clear();
  }

  private void end(Savepoint savepoint, String verb, Step step) {
    int position = active.indexOf(savepoint);
    if (position < 0) {
      throw Refusal.savepointEnded(savepoint.name());
    }
    active.subList(position, active.size()).clear();
    String sql = verb + savepoint.name();
    lease.parts().log().sent(sql);
    try {
      step.take(savepoint.jdbc());
    } catch (SQLException e) {
      throw lease.failure(sql, e);
    }
  }

  private interface Step {
    void take(java.sql.Savepoint savepoint) throws SQLException;
  }
}
