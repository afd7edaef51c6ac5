package dev.aludel.planted.sub;

import dev.aludel.planted.Cyclic;

/** The other half of the circle. */
public final class Back {

  public Cyclic cyclic() {
    return new Cyclic();
  }
}
