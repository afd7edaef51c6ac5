package dev.aludel.engine;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that end statements whose time is over. They are there only while they are needed, and keep no JVM alive. */
final class Deadlines {

  // A cancellation may take a round trip to a server that does not answer; others must not wait for
  // it.
  private static final int THREADS = 4;

  static final ScheduledExecutorService SCHEDULER = scheduler();

  private Deadlines() {}

  private static ScheduledExecutorService scheduler() {
    ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(THREADS, work -> {
      Thread thread = new Thread(work, "aludel-deadlines");
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      return thread;
    });
    scheduler.setKeepAliveTime(10, TimeUnit.SECONDS);
    scheduler.allowCoreThreadTimeOut(true);
    scheduler.setRemoveOnCancelPolicy(true);
    return scheduler;
  }
}
