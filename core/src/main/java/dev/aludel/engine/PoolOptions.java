package dev.aludel.engine;

import java.time.Duration;

/**
 * How an engine's own pool behaves.
 *
 * @param size connections at most
 * @param patience how long a borrower waits for one to become free
 */
record PoolOptions(int size, Duration patience) {

  static final PoolOptions DEFAULT = new PoolOptions(10, Duration.ofSeconds(30));

  PoolOptions withSize(int connections) {
    return new PoolOptions(connections, patience);
  }

  PoolOptions withWait(Duration longest) {
    return new PoolOptions(size, longest);
  }
}
