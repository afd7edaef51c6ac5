package dev.aludel.agent.planted.detect;

import dev.aludel.agent.planted.plan.Thinker;

/** Breaks the architecture, to prove that its test can fail. */
public final class Looker {

  public Thinker thinker() {
    return new Thinker(this);
  }
}
