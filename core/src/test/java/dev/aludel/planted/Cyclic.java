package dev.aludel.planted;

import dev.aludel.planted.sub.Back;

/** One half of a circle between packages, which proves that the rule against circles can fail. */
public final class Cyclic {

  public Back back() {
    return new Back();
  }
}
