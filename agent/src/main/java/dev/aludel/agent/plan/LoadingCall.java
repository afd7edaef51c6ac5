package dev.aludel.agent.plan;

/** The constructor that the added loading constructor calls in its turn. */
public enum LoadingCall {

  /** The loading constructor of a woven superclass. */
  SUPER_LOADING,

  /** The superclass's constructor without parameters. */
  SUPER,

  /** The class's own constructor without parameters, where the superclass offers nothing to call. */
  THIS
}
