package dev.aludel.orm.loading;

import dev.aludel.sql.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query will send, and how its rows become what the program asked for.
 *
 * @param query with the joins and columns of eager loading added
 * @param selections one for each selection of the program
 */
record QueryPlan(Query<?> query, List<SelectionPlan> selections) {

  /**
   * One selection of the program.
   *
   * @param entity how to make instances, or null for a plain value
   * @param position of the plain value
   */
  record SelectionPlan(@Nullable EntityPlan entity, int position) {}

  /** Whether the same instances come in several rows, for the sake of their collections. */
  boolean repeatsEntities() {
    return selections.stream()
        .anyMatch(one -> one.entity() != null && one.entity().joinsCollection());
  }

  boolean hasEntities() {
    return selections.stream().anyMatch(one -> one.entity() != null);
  }
}
