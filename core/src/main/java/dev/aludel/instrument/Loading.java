package dev.aludel.instrument;

/** The parameter type that marks the constructor which the agent adds: it runs nothing. There are no instances. */
public final class Loading {

  private Loading() {}
}
