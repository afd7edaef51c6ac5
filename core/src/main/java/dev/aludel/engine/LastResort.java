package dev.aludel.engine;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What becomes of a statement that neither ends nor lets itself be cancelled, since its answer comes drop by drop: its
 * connection is ended. Safe to use from any thread.
 *
 * @param after how long the statement may take in all
 * @param cut ends the connection, while another thread may read from it
 */
record LastResort(Duration after, Runnable cut) {

  /** Waits for the end of a statement that begins now. */
  Watch watch() {
    return new Watch(this);
  }

  /** One statement. */
  static final class Watch {

    private enum State {
      RUNS,
      ENDED,
      GIVEN_UP
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.RUNS);
    private final Future<?> alarm;

    private Watch(LastResort resort) {
      Runnable giveUp = () -> giveUp(resort.cut());
      alarm = Deadlines.SCHEDULER.schedule(
          () -> Deadlines.CANCELLERS.execute(giveUp),
          resort.after().toNanos(),
          TimeUnit.NANOSECONDS);
    }

    private void giveUp(Runnable cut) {
      if (state.compareAndSet(State.RUNS, State.GIVEN_UP)) {
        cut.run();
      }
    }

    boolean hasGivenUp() {
      return state.get() == State.GIVEN_UP;
    }

    /** The connection stays. */
    void end() {
      state.compareAndSet(State.RUNS, State.ENDED);
      alarm.cancel(false);
    }
  }
}
