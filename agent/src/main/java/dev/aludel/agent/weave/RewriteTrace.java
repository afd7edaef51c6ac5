package dev.aludel.agent.weave;

/** Is told of each instruction that weaving replaces. */
public interface RewriteTrace {

  void rewritten(Rewrite rewrite);
}
