package dev.aludel.engine;

import java.time.Duration;

/**
 * How an engine's own pool behaves.
 *
 * @param size connections at most
 * @param patience how long a borrower waits for one to become free
 * @param ping whether each connection is asked for a sign of life before it is lent
 * @param lifetime after how long a connection is replaced
 * @param leakThreshold after how long a connection that was not given back is told of; zero for never
 * @param resets whether what a borrower left in its session is taken away before the next one has it
 */
record PoolOptions(
    int size,
    Duration patience,
    boolean ping,
    Duration lifetime,
    boolean resets,
    Duration leakThreshold) {

  static final PoolOptions DEFAULT = new PoolOptions(
      10, Duration.ofSeconds(30), false, Duration.ofMinutes(30), true, Duration.ZERO);

  PoolOptions withSize(int connections) {
    return new PoolOptions(connections, patience, ping, lifetime, resets, leakThreshold);
  }

  PoolOptions withWait(Duration longest) {
    return new PoolOptions(size, longest, ping, lifetime, resets, leakThreshold);
  }

  PoolOptions withPing(boolean on) {
    return new PoolOptions(size, patience, on, lifetime, resets, leakThreshold);
  }

  PoolOptions withLifetime(Duration longest) {
    return new PoolOptions(size, patience, ping, longest, resets, leakThreshold);
  }

  PoolOptions withResets(boolean on) {
    return new PoolOptions(size, patience, ping, lifetime, on, leakThreshold);
  }

  PoolOptions withLeakThreshold(Duration longest) {
    return new PoolOptions(size, patience, ping, lifetime, resets, longest);
  }
}
