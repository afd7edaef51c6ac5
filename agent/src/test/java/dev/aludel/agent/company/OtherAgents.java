package dev.aludel.agent.company;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.fixture.AgentJar;
import java.nio.file.Path;

/** The jars of others, which the build copies beside the classes. */
final class OtherAgents {

  private static final Path DIRECTORY =
      AgentJar.originOf(AludelAgent.class).resolveSibling("company");

  private OtherAgents() {}

  /** A jar of that name, such as {@code lombok}. */
  static Path jar(String name) {
    return DIRECTORY.resolve(name + ".jar");
  }
}
