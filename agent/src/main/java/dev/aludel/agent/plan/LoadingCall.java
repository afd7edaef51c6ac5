package dev.aludel.agent.plan;

/** The constructor that the added loading constructor calls in its turn. */
public enum LoadingCall {

  /** The superclass's constructor without parameters. */
  SUPER,

  /** The loading constructor of a woven superclass that has no constructor without parameters. */
  SUPER_LOADING,

  /** The class's own constructor without parameters, where the superclass offers nothing to call. */
  THIS
}
