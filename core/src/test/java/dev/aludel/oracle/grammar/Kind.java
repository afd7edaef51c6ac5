package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Decimal;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A type of the grammar: how it is declared, literals of it, and how its values are kept in the evaluator. */
public final class Kind<T> {

  static final Kind<Boolean> BOOLEAN =
      new Kind<>("BOOLEAN", Types.BOOLEAN, value -> value, true, false);
  static final Kind<Integer> INT =
      new Kind<>("INT", Types.INTEGER, Integer::longValue, 0, 1, 2, 3, -1, 5, 7, 10, -4, 100);
  static final Kind<Long> LONG = new Kind<>(
      "LONG", Types.BIGINT, value -> value, 0L, 1L, 2L, 3L, -1L, 6L, 1000L, -25L, 4294967296L);
  static final Kind<BigDecimal> DECIMAL = new Kind<>(
      "DECIMAL",
      Types.NUMERIC(18, 4),
      Decimal::exact,
      Stream.of("0.0000", "1.0000", "2.0000", "0.5000", "-1.5000", "0.1000", "3.0000", "-7.2500")
          .map(BigDecimal::new)
          .toArray(BigDecimal[]::new));
  static final Kind<String> TEXT = new Kind<>(
      "TEXT",
      Types.VARCHAR(60),
      value -> value,
      "a",
      "",
      "b",
      "A",
      "ab",
      " ",
      "a b",
      "%",
      "_",
      "12",
      "a'b",
      "\u00e9",
      "-3");
  static final Kind<LocalDate> DATE = new Kind<>(
      "DATE",
      Types.DATE,
      value -> value,
      LocalDate.of(2000, 1, 1),
      LocalDate.of(1970, 1, 1),
      LocalDate.of(2024, 2, 29),
      LocalDate.of(1969, 12, 31),
      LocalDate.of(9999, 12, 31));
  static final Kind<LocalDateTime> TIMESTAMP = new Kind<>(
      "TIMESTAMP",
      Types.TIMESTAMP,
      value -> value,
      LocalDateTime.of(2000, 1, 1, 0, 0),
      LocalDateTime.of(1970, 1, 1, 0, 0),
      LocalDateTime.of(2024, 3, 31, 2, 30),
      LocalDateTime.of(1999, 12, 31, 23, 59, 59, 999_999_000));

  static final List<Kind<?>> ALL = List.of(INT, TEXT, BOOLEAN, DECIMAL, LONG, DATE, TIMESTAMP);

  private final String name;
  private final SqlType<T> type;
  private final Function<T, Object> inner;
  private final List<T> literals;

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private Kind(String name, SqlType<T> type, Function<T, Object> inner, T... literals) {
    this.name = name;
    this.type = type;
    this.inner = inner;
    this.literals = List.of(literals);
  }

  SqlType<T> type() {
    return type;
  }

  List<T> literals() {
    return literals;
  }

  /** A value of JDBC's as the evaluator has it. */
  Object inner(T value) {
    return inner.apply(value);
  }

  boolean accepts(@Nullable Object expected, @Nullable Object given) {
    if (expected == null || given == null) {
      return expected == given;
    }
    if (!type.javaType().isInstance(given)) {
      return false;
    }
    if (expected instanceof Decimal decimal) {
      return decimal.accepts((BigDecimal) given);
    }
    return expected.equals(inner(type.javaType().cast(given)));
  }

  @Override
  public String toString() {
    return name;
  }
}
