package dev.aludel.agent.plan;

import dev.aludel.agent.detect.FieldReference;
import dev.aludel.agent.detect.RawMentions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to do to one class.
 *
 * @param members what to add; null if the class is not mapped, cannot be woven, or has it already
 * @param raw the ways around field instructions that are to be closed in its code
 * @param accesses the references in its code that mean attributes, and which
 */
public record ClassPlan(
    String name,
    Decision decision,
    @Nullable Members members,
    RawMentions raw,
    Map<FieldReference, MappedField> accesses) {

  /** Whether the class may stay as it is. */
  public boolean isEmpty() {
    return members == null && accesses.isEmpty() && !hasRawWays();
  }

  public boolean hasRawWays() {
    return raw.calls() || raw.clones();
  }
}
