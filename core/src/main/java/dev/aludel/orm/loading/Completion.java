package dev.aludel.orm.loading;

import dev.aludel.instrument.Failures;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What queries have found and what is still to be loaded after it, outer ones first: a tree of any depth takes a loop and no
 * stack, and a circle ends, since each level is in place before the next one is asked for. Mutable; serves one call of the
 * program.
 */
final class Completion {

  private final Deque<Hydrator> waiting = new ArrayDeque<>();

  void add(Hydrator found) {
    waiting.add(found);
  }

  /** Loads what is to come after each, and after what comes by that; if one fails, the others are made known. */
  void run() {
    try {
      while (!waiting.isEmpty()) {
        waiting.element().loadAfter(this);
        waiting.remove().tellOfMade();
      }
    } catch (Throwable failure) {
      Failures failures = Failures.after(failure);
      waiting.forEach(found -> failures.of(found::tellOfMade));
      throw failure;
    }
  }
}
