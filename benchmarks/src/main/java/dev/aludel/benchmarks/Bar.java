package dev.aludel.benchmarks;

/** A figure that may not be higher than a limit. */
public record Bar(String name, double measured, double limit) {

  public boolean holds() {
    return measured <= limit;
  }
}
