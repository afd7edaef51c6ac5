package dev.aludel.orm.oracle;

import dev.aludel.fixture.fault.JdbcCall;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionSavepoint;
import java.sql.SQLException;
import java.util.Set;

/** Flush, commit, rollback and savepoints. */
final class TransactionMoves {

  private static final Set<JdbcCall> SENDING =
      Set.of(JdbcCall.PREPARE, JdbcCall.EXECUTE, JdbcCall.EXECUTE_BATCH);

  private TransactionMoves() {}

  static void flush(Play play) {
    if (play.model.isFailed()) {
      play.pendingRollback(play.session::flush);
      play.pendingRollback(() -> play.session.get(Kind.TAG.type, "no such word"));
      play.pendingRollback(play.session::beginNested);
      play.pendingRollback(play.session::commit);
      return;
    }
    boolean dirty = play.model.isDirty();
    int before = play.bench.sent();
    boolean succeeded = play.flushing(play.session::flush);
    if (succeeded && !dirty && play.bench.sent() != before) {
      throw new Difference("Something was sent though nothing had changed");
    }
    if (succeeded
        && !(play.session.newInstances().isEmpty() && play.session.dirty().isEmpty())) {
      throw new Difference("Something is left to do after a flush");
    }
  }

  static void fault(Play play) {
    int k = 1 + play.pick(6);
    play.tell("at call " + k);
    play.bench.data().at(k, SENDING).failBefore(new SQLException(Play.PLANTED, "HY000"));
    try {
      play.flushing(play.session::flush);
    } finally {
      play.bench.data().heal();
    }
  }

  static void commit(Play play) {
    if (!play.flushing(play.session::commit)) {
      return;
    }
    play.model.commit();
    play.savepoints.clear();
    requireExpired(play);
    if (play.pick(4) == 3) {
      FreshGraph.compare(play.model.committed, play.bench);
    }
  }

  static void rollback(Play play) {
    play.session.rollback();
    play.model.goBack();
    play.savepoints.clear();
    play.compareRows();
    requireExpired(play);
    letGoOfTheLost(play);
  }

  /** What is persistent is read again when it is next used. */
  private static void requireExpired(Play play) {
    for (Thing thing : play.model.all(LifecycleState.PERSISTENT).toList()) {
      for (Scalar scalar : thing.kind.scalars) {
        if (thing.isLoaded(scalar.name())) {
          throw new Difference(thing + "." + scalar.name() + " is not expired");
        }
      }
    }
  }

  /** Instances whose row is gone for good, and those that were loaded with a key that was taken back. */
  private static void letGoOfTheLost(Play play) {
    for (Thing thing : play.model.all(LifecycleState.PERSISTENT).toList()) {
      Row row = play.model.rows.find(thing.serial);
      if (row == null || (thing.late && !InstanceMoves.isKeyKnown(play.model, thing))) {
        play.session.expunge(thing.real);
        play.model.things.remove(thing);
      }
    }
  }

  static void begin(Play play) {
    if (play.model.marks.size() == 4) {
      return;
    }
    SessionSavepoint[] made = new SessionSavepoint[1];
    if (play.flushing(() -> made[0] = play.session.beginNested())) {
      play.savepoints.push(made[0]);
      play.model.marks.push(play.model.mark());
    }
  }

  static void release(Play play) {
    if (play.savepoints.isEmpty()) {
      return;
    }
    int inner = play.pick(play.savepoints.size());
    play.tell("" + inner);
    SessionSavepoint savepoint =
        play.savepoints.stream().skip(inner).findFirst().orElseThrow();
    if (play.flushing(savepoint::release)) {
      for (int i = 0; i <= inner; i++) {
        play.savepoints.pop();
        play.model.marks.pop();
      }
      requireEnded(savepoint);
    }
  }

  static void goBack(Play play) {
    if (play.savepoints.isEmpty()) {
      if (play.model.isFailed()) {
        rollback(play);
      }
      return;
    }
    int inner = play.pick(play.savepoints.size());
    play.tell("" + inner);
    SessionSavepoint savepoint =
        play.savepoints.stream().skip(inner).findFirst().orElseThrow();
    savepoint.rollback();
    for (int i = 0; i < inner; i++) {
      play.savepoints.pop();
      play.model.marks.pop();
    }
    play.savepoints.pop();
    play.model.goBack(play.model.marks.pop());
    requireEnded(savepoint);
    play.compareRows();
    letGoOfTheLost(play);
  }

  private static void requireEnded(SessionSavepoint savepoint) {
    if (savepoint.isActive()) {
      throw new Difference("The savepoint is still active");
    }
  }

  static void reopen(Play play) {
    Session closed = play.session;
    play.model.rows = play.model.committed.copy();
    closed.close();
    for (Thing thing : play.model.things) {
      LifecycleState life = Inspect.state(thing.real).lifecycle();
      boolean detached = thing.isPersistent() && !thing.born;
      if (Inspect.session(thing.real) != null
          || life == LifecycleState.PENDING
          || (detached && life != LifecycleState.DETACHED)) {
        throw new Difference(thing + " is " + life + " after the session was closed");
      }
    }
    play.model.goBack();
    play.model.things.clear();
    play.savepoints.clear();
    play.session = play.bench.sessions().open();
    play.compareRows();
  }
}
