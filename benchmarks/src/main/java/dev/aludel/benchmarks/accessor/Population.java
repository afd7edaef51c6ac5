package dev.aludel.benchmarks.accessor;

/** Which instances a benchmark goes over. */
public enum Population {

  /** Made by the program; no session knows them. */
  TRANSIENT,

  /** Loaded by a session that is still open. */
  MANAGED
}
