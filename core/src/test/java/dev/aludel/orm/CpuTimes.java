package dev.aludel.orm;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What steps took of the processor in the thread that did them, which does not depend on what else the machine does. */
final class CpuTimes {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Map<String, Duration> byStep = new LinkedHashMap<>();

  void of(String step, Runnable work) {
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    byStep.merge(step, Duration.ofNanos(threads.getCurrentThreadCpuTime() - start), Duration::plus);
  }

  Map<String, Duration> byStep() {
    return byStep;
  }
}
