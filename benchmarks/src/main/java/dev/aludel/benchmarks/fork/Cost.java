package dev.aludel.benchmarks.fork;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What one statement took: nanoseconds of this thread's CPU time, and bytes that it allocated. */
public record Cost(double nanos, double bytes) {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  public static Cost of(int statements, Runnable work) {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long nanos = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < statements; i++) {
      work.run();
    }
    nanos = THREADS.getCurrentThreadCpuTime() - nanos;
    bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    return new Cost((double) nanos / statements, (double) bytes / statements);
  }

  public Cost least(Cost other) {
    return new Cost(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
  }
}
