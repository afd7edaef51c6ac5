package dev.aludel.engine;

/**
 * The connections of an engine's pool at this moment.
 *
 * @param active lent to the program
 * @param idle open and free
 * @param waiting threads that wait for one
 * @param size how many there may be at most
 */
public record PoolStatus(int active, int idle, int waiting, int size) {

  static PoolStatus unopened(int size) {
    return new PoolStatus(0, 0, 0, size);
  }

  @Override
  public String toString() {
    return "%d active, %d idle, %d waiting, at most %d".formatted(active, idle, waiting, size);
  }
}
