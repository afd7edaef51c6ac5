package dev.aludel.benchmarks;

/** One subject that is measured. */
public interface Part {

  void run(Report report) throws Exception;
}
