package dev.aludel.engine;

import java.time.Duration;

/**
 * How an engine's own pool behaves.
 *
 * @param size connections at most
 * @param patience how long a borrower waits for one to become free
 * @param ping whether each connection is asked for a sign of life before it is lent
 * @param lifetime after how long a connection is replaced
 */
record PoolOptions(int size, Duration patience, boolean ping, Duration lifetime) {

  static final PoolOptions DEFAULT =
      new PoolOptions(10, Duration.ofSeconds(30), false, Duration.ofMinutes(30));

  PoolOptions withSize(int connections) {
    return new PoolOptions(connections, patience, ping, lifetime);
  }

  PoolOptions withWait(Duration longest) {
    return new PoolOptions(size, longest, ping, lifetime);
  }

  PoolOptions withPing(boolean on) {
    return new PoolOptions(size, patience, on, lifetime);
  }

  PoolOptions withLifetime(Duration longest) {
    return new PoolOptions(size, patience, ping, longest);
  }
}
