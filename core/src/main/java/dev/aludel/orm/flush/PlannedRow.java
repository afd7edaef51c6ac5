package dev.aludel.orm.flush;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One set of parameters of a step, and why it is sent. Immutable.
 *
 * @param subject the instance, as {@code new User 1} for the first new one and {@code User#7} for the one with that key
 * @param values in the order of the statement's parameters; {@link LaterValue} where they are not known yet
 * @param reasons in no order that matters
 */
public record PlannedRow(String subject, List<@Nullable Object> values, List<Reason> reasons) {

  public PlannedRow {
    values = Collections.unmodifiableList(new ArrayList<>(values));
    reasons = List.copyOf(reasons);
  }

  /** The values, and behind two dashes the instance and the reasons. */
  @Override
  public String toString() {
    return values.stream().map(Shown::text).collect(Collectors.joining(", ", "(", ")"))
        + reasons.stream()
            .map(Reason::toString)
            .collect(Collectors.joining("; ", " -- " + subject + ": ", ""));
  }
}
