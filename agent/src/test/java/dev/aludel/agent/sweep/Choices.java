package dev.aludel.agent.sweep;

import java.util.Random;

/** Every decision of a generator, by one seed. */
final class Choices {

  private final Random random;

  Choices(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int cases) {
    return random.nextInt(cases) == 0;
  }

  String of(String... options) {
    return options[random.nextInt(options.length)];
  }
}
