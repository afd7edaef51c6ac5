package dev.aludel.agent;

/** The agent's lines on System.err; it runs before any logging is set up. */
final class AgentLog {

  private final boolean all;

  AgentLog(boolean all) {
    this.all = all;
  }

  void failure(String message) {
    System.err.println("[aludel] " + message);
  }

  void woven(String internalName) {
    if (all) {
      System.err.println("[aludel] wove " + internalName.replace('/', '.'));
    }
  }
}
