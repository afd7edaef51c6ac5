package dev.aludel.orm.loading;

import dev.aludel.instrument.Instrumented;
import java.util.List;

/** Loads one relationship of all instances that a query has found. */
interface AfterLoader {

  /**
   * Loads it.
   *
   * @param holders each of which lacks it, or is to have it again
   * @param completion takes what the targets lack
   */
  void load(LoadSession session, List<Instrumented> holders, Completion completion);
}
