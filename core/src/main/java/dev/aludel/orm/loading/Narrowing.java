package dev.aludel.orm.loading;

import dev.aludel.sql.Expression;
import dev.aludel.sql.SortKey;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the related rows are loaded, and in which order. Immutable.
 *
 * @param conditions which all must hold, in terms of the target's table
 * @param ordering in place of the relationship's own, if there is any
 * @param limit the most rows for each holder; 0 for all
 */
public record Narrowing(List<Expression<Boolean>> conditions, List<SortKey> ordering, int limit) {

  static final Narrowing NONE = new Narrowing(List.of(), List.of(), 0);

  public Narrowing {
    conditions = List.copyOf(conditions);
    ordering = List.copyOf(ordering);
  }

  Narrowing where(Expression<Boolean> condition) {
    List<Expression<Boolean>> all = new ArrayList<>(conditions);
    all.add(condition);
    return new Narrowing(all, ordering, limit);
  }

  Narrowing orderBy(List<SortKey> keys) {
    return new Narrowing(conditions, keys, limit);
  }

  Narrowing limit(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("limit must be 1 or more, not " + rows);
    }
    return new Narrowing(conditions, ordering, rows);
  }

  boolean isLimited() {
    return limit > 0;
  }

  /** Whether all related rows are loaded. */
  boolean isWhole() {
    return conditions.isEmpty() && limit == 0;
  }
}
