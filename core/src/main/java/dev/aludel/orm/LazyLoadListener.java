package dev.aludel.orm;

/**
 * Told of each load of an attribute because it was read, in any session: for tools, see {@link LazyLoads}. Called on the
 * session's thread; must be quick, must not use the session, and must not throw.
 */
public interface LazyLoadListener {

  /** The attribute is about to be loaded; another one may be loaded for that meanwhile. */
  void begins(LazyLoad load);

  /**
   * It was loaded, or could not be.
   *
   * @param statements how many were sent for it; 0 if it was found in memory
   * @param instances for how many it was loaded together, that one among them
   */
  void ended(LazyLoad load, long statements, int instances);
}
