package dev.aludel.engine;

import java.lang.ref.Cleaner;
import java.lang.ref.Cleaner.Cleanable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a lease that nobody holds any more and nobody has ended: a warning of where it was borrowed, and its
 * connection is given up, so that the pool has room for another. Must not hold the lease. Thread-safe.
 */
final class Abandonment implements Runnable {

  private static final Cleaner CLEANER = Cleaner.create();
  private static final Logger LOGGER = LoggerFactory.getLogger("aludel.pool");

  private final Borrowed borrowed;
  private final AtomicBoolean ended = new AtomicBoolean();

  private final Consumer<String> report;

  Abandonment(Borrowed borrowed, Consumer<String> report) {
    this.borrowed = borrowed;
    this.report = report;
  }

  /** Watches a lease until the answer runs, which ends the watch. */
  static Runnable watch(Lease lease, Borrowed borrowed) {
    Abandonment abandonment = new Abandonment(borrowed, LOGGER::warn);
    Cleanable watch = CLEANER.register(lease, abandonment);
    return () -> {
      abandonment.ended.set(true);
      watch.clean();
    };
  }

  @Override
  public void run() {
    if (ended.get()) {
      return;
    }
    report.accept("""
        A connection was never closed, and is given up now that nobody holds it: lent %s.
        Close each Connection, best by try-with-resources. [abandoned]""".formatted(borrowed));
    borrowed.source().returned(borrowed);
    borrowed.source().discard(borrowed);
  }
}
