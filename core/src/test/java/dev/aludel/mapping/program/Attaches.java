package dev.aludel.mapping.program;

import dev.aludel.agent.AludelAgent;

/** Attaches the agent in time, which may be there already. */
public final class Attaches {

  private Attaches() {}

  public static void main(String... arguments) {
    AludelAgent.attach();
    AludelAgent.attach();
    Maps.map();
  }
}
