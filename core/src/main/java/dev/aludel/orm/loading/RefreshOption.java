package dev.aludel.orm.loading;

/** That a query gives instances which are here already what their rows have, and not only what they lack. */
public enum RefreshOption {
  REFRESH
}
