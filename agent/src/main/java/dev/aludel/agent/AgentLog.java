package dev.aludel.agent;

import java.util.function.Consumer;

/** The agent's lines; they go to System.err, since the agent runs before any logging is set up. */
final class AgentLog {

  private final boolean all;
  private final Consumer<String> lines;

  AgentLog(boolean all, Consumer<String> lines) {
    this.all = all;
    this.lines = lines;
  }

  /** Failures alone, or each woven class as well. */
  static AgentLog toSystemErr(boolean all) {
    return new AgentLog(all, new SystemErr());
  }

  void failure(String message) {
    lines.accept("[aludel] " + message);
  }

  void woven(String internalName) {
    if (all) {
      lines.accept("[aludel] wove " + internalName.replace('/', '.'));
    }
  }

  private static final class SystemErr implements Consumer<String> {

    @Override
    public void accept(String line) {
      System.err.println(line);
    }
  }
}
