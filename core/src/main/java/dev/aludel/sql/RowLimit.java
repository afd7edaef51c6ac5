package dev.aludel.sql;

import dev.aludel.type.Types;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many of the ordered rows a query answers, behind how many that it leaves out; {@code withTies} adds those that
 * sort like the last one.
 */
public record RowLimit(
    @Nullable Expression<Long> limit, @Nullable Expression<Long> offset, boolean withTies) {

  /** All rows. */
  public static final RowLimit NONE = new RowLimit(null, null, false);

  static Expression<Long> rows(long number) {
    return BindParameter.of(number, Types.BIGINT);
  }

  RowLimit limit(Expression<Long> rows) {
    return new RowLimit(rows, offset, withTies);
  }

  RowLimit offset(Expression<Long> rows) {
    return new RowLimit(limit, rows, withTies);
  }

  RowLimit ties() {
    return new RowLimit(limit, offset, true);
  }

  /** Whether all rows are answered. */
  public boolean isNone() {
    return limit == null && offset == null;
  }

  List<Expression<Long>> operands() {
    return Stream.of(limit, offset).filter(Objects::nonNull).toList();
  }
}
