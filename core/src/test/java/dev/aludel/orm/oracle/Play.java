package dev.aludel.orm.oracle;

import dev.aludel.error.PendingRollbackException;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionSavepoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sequence of operations on a session and on the model, compared after each. Mutable. */
final class Play implements AutoCloseable {

  static final String PLANTED = "planted fault";

  final Bench bench;
  final Model model = new Model();
  final Deque<SessionSavepoint> savepoints = new ArrayDeque<>();
  final List<String> told = new ArrayList<>();
  Session session;
  private Step step = new Step(List.of());
  private int position;
  private int names;

  private Play(Bench bench) {
    this.bench = bench;
    FirstRows.store(model, bench);
    session = bench.sessions().open();
  }

  /** What was done, and the first difference; null if there is none. */
  static @Nullable Failure run(Bench bench, List<Step> steps) {
    try (Play play = new Play(bench)) {
      try {
        steps.forEach(play::take);
        play.finish();
        return null;
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        return new Failure(List.copyOf(play.told), e);
      }
    } finally {
      bench.data().heal();
      bench.data().resetCalls();
    }
  }

  private void take(Step next) {
    step = next;
    position = 0;
    Move move = model.isFailed() ? Move.afterFailure(pick(8)) : Move.of(pick(Move.TOTAL));
    told.add(move.toString());
    move.make(this);
    if (!model.isFailed()) {
      check();
    }
  }

  void check() {
    new Check(model, session).all();
  }

  private void finish() {
    told.add("the end");
    if (model.isFailed()) {
      TransactionMoves.rollback(this);
    } else {
      TransactionMoves.commit(this);
    }
    session.close();
    if (!bench.isWhole()) {
      throw new Difference("A connection or a statement is still open");
    }
  }

  // --- decisions -------------------------------------------------------------------------------

  /** One of 0, 1, … below the bound. */
  int pick(int bound) {
    int choice = position < step.choices().size() ? step.choices().get(position) : 0;
    position++;
    return choice % bound;
  }

  /** One of them, or null if there is none. */
  <T> @Nullable T pick(List<? extends T> all) {
    return all.isEmpty() ? null : all.get(pick(all.size()));
  }

  /** Not had by any row or instance. */
  String newName() {
    return "n" + ++names;
  }

  @Nullable
  Object newValue(Scalar scalar) {
    if (scalar.isKey()) {
      return newName();
    }
    int choice = pick(5);
    if (choice == 4) {
      return null;
    }
    return scalar.text() ? "t" + choice : (Object) choice;
  }

  void tell(String what) {
    told.add("  " + what);
  }

  // --- calls -----------------------------------------------------------------------------------

  /** The call must fail so. */
  void refused(Class<?> expected, Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      if (expected.isInstance(e)) {
        return;
      }
      throw e;
    }
    throw new Difference("It went well, and not " + expected.getSimpleName());
  }

  void pendingRollback(Runnable call) {
    refused(PendingRollbackException.class, call);
  }

  /** The call flushes. False if that fails, as it must then. */
  boolean flushing(Runnable call) {
    Flushing flushing = new Flushing(model);
    Set<Class<?>> failures = flushing.failures();
    int before = bench.sent();
    try {
      call.run();
    } catch (RuntimeException e) {
      if (failures.stream().anyMatch(failure -> failure.isInstance(e))
          || flushing.tolerates(e)
          || isPlanted(e)) {
        tell("fails with " + e.getClass().getSimpleName());
        model.failedAt = model.marks.size();
        return false;
      }
      throw e;
    }
    if (!failures.isEmpty()) {
      throw new Difference("It went well, and not " + failures);
    }
    if (flushing.sendsAnything() && bench.sent() == before) {
      throw new Difference("Nothing was sent");
    }
    flushing.apply();
    compareRows();
    return true;
  }

  private static boolean isPlanted(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains(PLANTED)) {
        return true;
      }
    }
    return false;
  }

  /** The call may have flushed; that it has is seen from what the session has still to do. */
  void maybeFlushing(Runnable call) {
    Flushing flushing = new Flushing(model);
    boolean dirty = model.isDirty();
    if (dirty && !flushing.isCertain()) {
      tell("left out");
      return;
    }
    call.run();
    boolean clean = session.newInstances().isEmpty()
        && session.dirty().isEmpty()
        && session.deleted().isEmpty();
    if (dirty && clean) {
      tell("flushes");
      flushing.apply();
      compareRows();
    }
  }

  /** The rows of the transaction. */
  void compareRows() {
    StoredRows.compare(model.rows, bench);
  }

  @Override
  public void close() {
    session.close();
  }
}
