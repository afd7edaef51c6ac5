package dev.aludel.mapping.program;

import dev.aludel.agent.AludelAgent;
import dev.aludel.mapping.model.Unwoven;

/** Attaches the agent when a mapped class is there already. */
public final class AttachesLate {

  private AttachesLate() {}

  public static void main(String... arguments) {
    new Unwoven();
    AludelAgent.attach();
    Maps.map();
  }
}
