package dev.aludel.agent.offline;

import java.util.List;

/**
 * What came of weaving directories.
 *
 * @param seen how many classes they hold
 * @param woven how many mapped classes got members now
 * @param rewritten how many other classes were changed now, since they use mapped fields
 * @param refusals why mapped classes are not woven, one report each
 * @param notFound binary names of classes whose fields are used, and of which there is no class file
 */
public record BuildReport(
    int seen, int woven, int rewritten, List<String> refusals, List<String> notFound) {

  public boolean isComplete() {
    return refusals.isEmpty();
  }

  /** Such as {@code 12 classes seen, 3 woven, 4 rewritten, 1 refused}. */
  public String summary() {
    return seen + " classes seen, " + woven + " woven, " + rewritten + " rewritten, "
        + refusals.size() + " refused";
  }
}
