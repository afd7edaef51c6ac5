package dev.aludel.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that end statements whose time is over. They are there only while they are needed, and keep no JVM alive. */
final class Deadlines {

  private static final int SECONDS_IDLE = 10;

  /** Tells when a time is over, and does nothing that takes long. */
  static final ScheduledExecutorService SCHEDULER = scheduler();

  /** End statements, which takes a round trip to a server: as many at once as there are. */
  static final Executor CANCELLERS = new ThreadPoolExecutor(
      0,
      Integer.MAX_VALUE,
      SECONDS_IDLE,
      TimeUnit.SECONDS,
      new SynchronousQueue<>(),
      daemons("aludel-cancel"));

  private Deadlines() {}

  private static ScheduledExecutorService scheduler() {
    ScheduledThreadPoolExecutor scheduler =
        new ScheduledThreadPoolExecutor(1, daemons("aludel-deadlines"));
    scheduler.setKeepAliveTime(SECONDS_IDLE, TimeUnit.SECONDS);
    scheduler.allowCoreThreadTimeOut(true);
    scheduler.setRemoveOnCancelPolicy(true);
    return scheduler;
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      return thread;
    };
  }
}
