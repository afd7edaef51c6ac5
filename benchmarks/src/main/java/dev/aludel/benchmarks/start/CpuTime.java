package dev.aludel.benchmarks.start;

import java.time.Duration;

final class CpuTime {

  private CpuTime() {}

  /** Of all threads since the JVM began, in milliseconds; counted by the operating system in steps of about 10. */
  static long ofThisJvm() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(Duration::toMillis)
        .orElseThrow();
  }
}
