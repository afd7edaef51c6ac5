package dev.aludel.orm.loading;

import dev.aludel.instrument.Failures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of each row of a query what the program has selected. Mutable; used for rows that are finished together. */
final class RowHydrator {

  private final QueryPlan plan;
  private final List<@Nullable Hydrator> hydrators = new ArrayList<>();

  RowHydrator(LoadSession session, QueryPlan plan) {
    this.plan = plan;
    for (QueryPlan.SelectionPlan selection : plan.selections()) {
      hydrators.add(selection.entity() == null ? null : new Hydrator(session, selection.entity()));
    }
  }

  /** One value for each selection: an instance, or a plain value. */
  @Nullable
  Object[] read(RowReader reader) {
    @Nullable Object[] row = new Object[hydrators.size()];
    for (int i = 0; i < row.length; i++) {
      Hydrator hydrator = hydrators.get(i);
      row[i] = hydrator == null
          ? reader.get(plan.selections().get(i).position())
          : hydrator.read(reader);
    }
    return row;
  }

  /** All rows are read; what their instances lack comes by the completion. */
  void finish(Completion completion) {
    for (Hydrator hydrator : hydrators) {
      if (hydrator != null) {
        hydrator.finish(completion);
      }
    }
  }

  /** Reading has failed: what was made nevertheless is made known; a failure in that comes with the first one. */
  void abandon(Throwable failure) {
    Failures failures = Failures.after(failure);
    for (Hydrator hydrator : hydrators) {
      if (hydrator != null) {
        failures.of(hydrator::abandon);
      }
    }
  }
}
