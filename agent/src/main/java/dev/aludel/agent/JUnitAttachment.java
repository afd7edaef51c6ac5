package dev.aludel.agent;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Attaches the agent before JUnit loads the first test class, wherever the agent's jar is on the test class path. Found
 * by the service loader, so that the agent works without JUnit as well.
 */
public final class JUnitAttachment implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      AludelAgent.attach();
    } catch (IllegalStateException refused) {
      if (AgentOptions.given(null).failOnError()) {
        throw refused;
      }
      // Tests without mapped classes can still run; for the others, the Registry reports this
      // cause.
      System.err.println("[aludel] " + refused.getMessage());
    }
  }
}
