package dev.aludel.planted.low;

import dev.aludel.planted.high.High;

/** Uses a package above its own, which proves that the rule of layers can fail. */
public final class UsesHigh {

  public High high() {
    return new High();
  }
}
