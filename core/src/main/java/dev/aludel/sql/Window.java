package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows that a window function sees: which partition, in which order, how much of it. */
public record Window(
    List<Expression<?>> partition,
    List<Ordering> ordering,
    @Nullable Frame frame) {

  /** All rows, in no order. */
  public static final Window EVERYTHING = new Window(List.of(), List.of(), null);

  public Window {
    partition = List.copyOf(partition);
    ordering = List.copyOf(ordering);
  }

  /** Adds to what the partition is made of. */
  public Window partitionBy(Expression<?>... expressions) {
    List<Expression<?>> all = new ArrayList<>(partition);
    all.addAll(List.of(expressions));
    return new Window(all, ordering, frame);
  }

  /** Adds to the order. */
  public Window orderBy(SortKey... keys) {
    List<Ordering> all =
        Stream.concat(ordering.stream(), Stream.of(keys).map(SortKey::ordering)).toList();
    return new Window(partition, all, frame);
  }

  public Window rows(Frame.Bound start, Frame.Bound end) {
    return new Window(partition, ordering, new Frame(Frame.Unit.ROWS, start, end));
  }

  public Window range(Frame.Bound start, Frame.Bound end) {
    return new Window(partition, ordering, new Frame(Frame.Unit.RANGE, start, end));
  }
}
