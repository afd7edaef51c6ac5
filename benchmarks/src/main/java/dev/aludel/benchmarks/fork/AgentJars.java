package dev.aludel.benchmarks.fork;

import dev.aludel.agent.AludelAgent;
import io.ebean.enhance.Transformer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the agents are that are compared. */
public final class AgentJars {

  private AgentJars() {}

  public static Path aludel() {
    return jarOf(AludelAgent.class);
  }

  public static Path ebean() {
    return jarOf(Transformer.class);
  }

  private static Path jarOf(Class<?> type) {
    try {
      Path jar =
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        throw new IllegalStateException(
            jar + " is no jar, and an agent is one. Build up to the phase package: mvn package.");
      }
      return jar;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
