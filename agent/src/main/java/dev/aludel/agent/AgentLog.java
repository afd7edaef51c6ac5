package dev.aludel.agent;

import dev.aludel.agent.weave.Rewrite;
import dev.aludel.agent.weave.RewriteTrace;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The agent's lines; they go to System.err, since the agent runs before any logging is set up. */
final class AgentLog {

  private final LogLevel level;
  private final Consumer<String> lines;

  AgentLog(LogLevel level, Consumer<String> lines) {
    this.level = level;
    this.lines = lines;
  }

  static AgentLog toSystemErr(LogLevel level) {
    return new AgentLog(level, new SystemErr());
  }

  void failure(String message) {
    say(LogLevel.ERROR, message);
  }

  void woven(String internalName) {
    say(LogLevel.INFO, "wove " + internalName.replace('/', '.'));
  }

  /** The class is not mapped, but uses attributes. */
  void rewritten(String internalName) {
    say(LogLevel.DEBUG, "rewrote " + internalName.replace('/', '.'));
  }

  /** Prints each rewritten instruction; null unless that is wanted. */
  @Nullable
  RewriteTrace trace() {
    return level.tells(LogLevel.TRACE) ? new Trace() : null;
  }

  private void say(LogLevel message, String text) {
    if (level.tells(message)) {
      lines.accept("[aludel] " + text);
    }
  }

  private final class Trace implements RewriteTrace {

    @Override
    public void rewritten(Rewrite rewrite) {
      say(LogLevel.TRACE, rewrite.toString());
    }
  }

  private static final class SystemErr implements Consumer<String> {

    @Override
    public void accept(String line) {
      System.err.println(line);
    }
  }
}
