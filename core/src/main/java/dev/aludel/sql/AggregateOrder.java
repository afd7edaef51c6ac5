package dev.aludel.sql;

import java.util.List;
import java.util.stream.Stream;

/**
 * In which order an aggregate takes its rows: {@code string_agg(name, ',' ORDER BY name)}, or, for one that is a question
 * about the order itself, {@code percentile_cont(0.5) WITHIN GROUP (ORDER BY age)}.
 */
public record AggregateOrder(boolean withinGroup, List<Ordering> keys) {

  static final AggregateOrder NONE = new AggregateOrder(false, List.of());

  public AggregateOrder {
    keys = List.copyOf(keys);
  }

  static AggregateOrder of(boolean withinGroup, SortKey... keys) {
    return new AggregateOrder(
        withinGroup, Stream.of(keys).map(SortKey::ordering).toList());
  }

  public boolean isNone() {
    return keys.isEmpty();
  }
}
