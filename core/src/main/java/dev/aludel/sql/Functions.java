package dev.aludel.sql;

import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.BOOLEAN;
import static dev.aludel.type.Types.DOUBLE;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.TEXT;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.math.BigDecimal;

/** Functions of numbers, texts and windows that every database has, to be imported statically. */
public final class Functions {

  private Functions() {}

  public static <T extends Number> Expression<T> bitAnd(Expression<T> left, Expression<T> right) {
    return StandardCall.of(StandardFunction.BIT_AND, left.type(), left, right);
  }

  public static <T extends Number> Expression<T> bitOr(Expression<T> left, Expression<T> right) {
    return StandardCall.of(StandardFunction.BIT_OR, left.type(), left, right);
  }

  public static <T extends Number> Expression<T> bitXor(Expression<T> left, Expression<T> right) {
    return StandardCall.of(StandardFunction.BIT_XOR, left.type(), left, right);
  }

  public static <T extends Number> Expression<T> bitNot(Expression<T> number) {
    return StandardCall.of(StandardFunction.BIT_NOT, number.type(), number);
  }

  public static <T extends Number> Expression<T> shiftLeft(Expression<T> number, int bits) {
    return StandardCall.of(
        StandardFunction.SHIFT_LEFT, number.type(), number, BindParameter.of(bits, INTEGER));
  }

  /** Keeps the sign, as {@code >>} does in Java. */
  public static <T extends Number> Expression<T> shiftRight(Expression<T> number, int bits) {
    return StandardCall.of(
        StandardFunction.SHIFT_RIGHT, number.type(), number, BindParameter.of(bits, INTEGER));
  }

  /** To that many digits behind the point, halves away from zero. */
  public static Expression<BigDecimal> round(Expression<BigDecimal> number, int digits) {
    return StandardCall.of(
        StandardFunction.ROUND, number.type(), number, BindParameter.of(digits, INTEGER));
  }

  public static <T extends Number> Expression<T> floor(Expression<T> number) {
    return StandardCall.of(StandardFunction.FLOOR, number.type(), number);
  }

  public static <T extends Number> Expression<T> ceiling(Expression<T> number) {
    return StandardCall.of(StandardFunction.CEILING, number.type(), number);
  }

  public static Expression<Double> power(
      Expression<? extends Number> base, Expression<? extends Number> exponent) {
    return StandardCall.of(StandardFunction.POWER, DOUBLE, base, exponent);
  }

  public static Expression<Double> sqrt(Expression<? extends Number> number) {
    return StandardCall.of(StandardFunction.SQRT, DOUBLE, number);
  }

  /** -1, 0 or 1. */
  public static Expression<Integer> sign(Expression<? extends Number> number) {
    return StandardCall.of(StandardFunction.SIGN, INTEGER, number);
  }

  /** Without blanks at both ends. */
  public static Expression<String> trim(Expression<String> text) {
    return StandardCall.of(StandardFunction.TRIM, text.type(), text);
  }

  public static Expression<String> ltrim(Expression<String> text) {
    return StandardCall.of(StandardFunction.LTRIM, text.type(), text);
  }

  public static Expression<String> rtrim(Expression<String> text) {
    return StandardCall.of(StandardFunction.RTRIM, text.type(), text);
  }

  /** The rest from a position, counted from 1. */
  public static Expression<String> substring(Expression<String> text, int from) {
    return StandardCall.of(StandardFunction.SUBSTRING, text.type(), text, position(from));
  }

  /** At most that many characters from a position, counted from 1. */
  public static Expression<String> substring(Expression<String> text, int from, int length) {
    return StandardCall.of(
        StandardFunction.SUBSTRING_FOR,
        text.type(),
        text,
        position(from),
        BindParameter.of(length, INTEGER));
  }

  private static Expression<Integer> position(int from) {
    return BindParameter.of(from, INTEGER);
  }

  /** Where the sought text begins, counted from 1; 0 if it is not there. */
  public static Expression<Integer> position(Expression<String> sought, Expression<String> text) {
    return StandardCall.of(StandardFunction.POSITION, INTEGER, sought, text);
  }

  /** With every occurrence of one text replaced by another. */
  public static Expression<String> replace(Expression<String> text, String sought, String by) {
    return StandardCall.of(
        StandardFunction.REPLACE,
        text.type(),
        text,
        BindParameter.of(sought, text.type()),
        BindParameter.of(by, text.type()));
  }

  /** Whether the regular expression, in the database's own language, is found in the text. SQLite has none. */
  public static Expression<Boolean> matches(Expression<String> text, String regex) {
    return StandardCall.of(
        StandardFunction.REGEX, BOOLEAN, text, BindParameter.of(regex, text.type()));
  }

  /** The texts of the group one after the other, the separator between them; state their order by {@code orderBy}. */
  public static FunctionCall<String> stringAgg(Expression<String> text, String separator) {
    return Sql.func("string_agg", TEXT, text, BindParameter.of(separator, TEXT));
  }

  /** To be completed by {@code withinGroup(key)}: the key's value at that fraction of the ordered rows, from 0 to 1. */
  public static FunctionCall<Double> percentileCont(double fraction) {
    return Sql.func("percentile_cont", DOUBLE, BindParameter.of(fraction, DOUBLE));
  }

  /** To be completed by {@code withinGroup(key)}: the key's most frequent value. */
  public static <T> FunctionCall<T> mode(SqlType<T> type) {
    return Sql.func("mode", type);
  }

  /** NULL if both are equal, else the first. */
  public static <T> FunctionCall<T> nullIf(Expression<T> value, Expression<? extends T> other) {
    return Sql.func("nullif", value.type(), value, other);
  }

  /** For {@code groupBy}: totals of each prefix of the list, too. PostgreSQL. */
  public static Expression<Object> rollup(Expression<?>... expressions) {
    return StandardCall.of(StandardFunction.ROLLUP, Types.OTHER, expressions);
  }

  /** For {@code groupBy}: totals of each subset of the list, too. PostgreSQL. */
  public static Expression<Object> cube(Expression<?>... expressions) {
    return StandardCall.of(StandardFunction.CUBE, Types.OTHER, expressions);
  }

  /** For {@code groupBy}: totals of each of these, which may be a {@link Sql#tuple}. PostgreSQL. */
  public static Expression<Object> groupingSets(Expression<?>... sets) {
    return StandardCall.of(StandardFunction.GROUPING_SETS, Types.OTHER, sets);
  }

  /** Of the row that many rows before this one; a window function, like the next ones. */
  public static <T> FunctionCall<T> lag(Expression<T> value, int rows) {
    return Sql.func("lag", value.type(), value, whole(rows));
  }

  /** Of the row that many rows behind this one. */
  public static <T> FunctionCall<T> lead(Expression<T> value, int rows) {
    return Sql.func("lead", value.type(), value, whole(rows));
  }

  // MariaDB takes no parameter here.
  private static Expression<Integer> whole(int number) {
    return Sql.literalColumn(Integer.toString(number), INTEGER);
  }

  public static <T> FunctionCall<T> firstValue(Expression<T> value) {
    return Sql.func("first_value", value.type(), value);
  }

  /** Of the last row of the frame, which ends at the current row unless the window says otherwise. */
  public static <T> FunctionCall<T> lastValue(Expression<T> value) {
    return Sql.func("last_value", value.type(), value);
  }

  /** Which of so many equal parts of the partition the row is in, from 1. */
  public static FunctionCall<Long> ntile(int parts) {
    return Sql.func("ntile", BIGINT, whole(parts));
  }

  public static FunctionCall<Double> percentRank() {
    return Sql.func("percent_rank", DOUBLE);
  }

  public static FunctionCall<Double> cumeDist() {
    return Sql.func("cume_dist", DOUBLE);
  }
}
