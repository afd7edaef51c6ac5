package dev.aludel.demo.chinook.check;

import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.func;
import static dev.aludel.sql.Sql.length;

import dev.aludel.schema.Column;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Selection;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a column is boiled down to, to compare two copies of it: how many values are not NULL, and a sum over them; of
 * numbers the sum, of texts the sum of their lengths, of dates the sum of year, month and day.
 *
 * @param sum zero if there is nothing to add
 */
record ColumnDigest(long values, BigDecimal sum) {

  /** How many values there are, by SQL. */
  static Selection<Long> countOf(Column<?> column) {
    return count(column);
  }

  /** The sum, by SQL; wide enough for the bytes of all tracks, which an INTEGER is not. */
  static Selection<BigDecimal> sumOf(Column<?> column) {
    return func("sum", Types.NUMERIC, summed(column));
  }

  private static Expression<?> summed(Column<?> column) {
    Class<?> type = column.type().javaType();
    if (type == String.class) {
      return length(column);
    }
    return type == LocalDate.class
        ? part("year", column).plus(part("month", column)).plus(part("day", column))
        : column;
  }

  private static Expression<Integer> part(String name, Column<?> date) {
    return func(name, Types.INTEGER, date);
  }

  /**
   * The same of values of the source.
   *
   * @param values as the script has them
   * @param column the column that they are to be in
   */
  static ColumnDigest of(List<@Nullable Object> values, Column<?> column) {
    List<@Nullable Object> present = values.stream().filter(Objects::nonNull).toList();
    BigDecimal sum = present.stream()
        .map(value -> summand(value, column))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return of(present.size(), sum);
  }

  /** From what the database answers: the sum of nothing is NULL there. */
  static ColumnDigest of(long values, @Nullable BigDecimal sum) {
    return new ColumnDigest(
        values, sum == null || sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros());
  }

  private static BigDecimal summand(@Nullable Object value, Column<?> column) {
    if (value instanceof BigDecimal number) {
      return number;
    }
    String text = String.valueOf(value);
    if (column.type().javaType() != LocalDate.class) {
      return BigDecimal.valueOf(text.length());
    }
    LocalDate date = LocalDate.parse(text);
    return BigDecimal.valueOf(date.getYear() + date.getMonthValue() + date.getDayOfMonth());
  }

  @Override
  public String toString() {
    return "%d values, sum %s".formatted(values, sum.toPlainString());
  }
}
