package dev.aludel.sql;

import static dev.aludel.type.Types.INTEGER;

import dev.aludel.error.CompileException;
import dev.aludel.type.Kind;
import dev.aludel.type.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;

/** Functions of dates and times, to be imported statically; of local ones, since a moment has no date without a time zone. */
public final class Dates {

  private Dates() {}

  public static Expression<Integer> year(Expression<? extends Temporal> date) {
    return part(StandardFunction.YEAR, date);
  }

  /** 1 to 4. */
  public static Expression<Integer> quarter(Expression<? extends Temporal> date) {
    return part(StandardFunction.QUARTER, date);
  }

  /** 1 to 12. */
  public static Expression<Integer> month(Expression<? extends Temporal> date) {
    return part(StandardFunction.MONTH, date);
  }

  /** Of the month, from 1. */
  public static Expression<Integer> day(Expression<? extends Temporal> date) {
    return part(StandardFunction.DAY, date);
  }

  /** 1 for Monday to 7 for Sunday, as {@link java.time.DayOfWeek#getValue}. */
  public static Expression<Integer> dayOfWeek(Expression<? extends Temporal> date) {
    return part(StandardFunction.DAY_OF_WEEK, date);
  }

  /** From 1. */
  public static Expression<Integer> dayOfYear(Expression<? extends Temporal> date) {
    return part(StandardFunction.DAY_OF_YEAR, date);
  }

  public static Expression<Integer> hour(Expression<? extends Temporal> time) {
    return part(StandardFunction.HOUR, time);
  }

  public static Expression<Integer> minute(Expression<? extends Temporal> time) {
    return part(StandardFunction.MINUTE, time);
  }

  /** Without its fraction. */
  public static Expression<Integer> second(Expression<? extends Temporal> time) {
    return part(StandardFunction.SECOND, time);
  }

  /** The same day of another year; 28 February where there is no 29th. */
  public static <T extends Temporal> Expression<T> plusYears(Expression<T> date, int years) {
    return step(StandardFunction.PLUS_YEARS, date, count(years));
  }

  /** The same day of another month, or the last one if that month is shorter. */
  public static <T extends Temporal> Expression<T> plusMonths(Expression<T> date, int months) {
    return step(StandardFunction.PLUS_MONTHS, date, count(months));
  }

  public static <T extends Temporal> Expression<T> plusDays(Expression<T> date, int days) {
    return plusDays(date, count(days));
  }

  public static <T extends Temporal> Expression<T> plusDays(
      Expression<T> date, Expression<Integer> days) {
    return step(StandardFunction.PLUS_DAYS, date, days);
  }

  public static <T extends Temporal> Expression<T> plusHours(Expression<T> time, int hours) {
    return step(StandardFunction.PLUS_HOURS, time, count(hours));
  }

  public static <T extends Temporal> Expression<T> plusMinutes(Expression<T> time, int minutes) {
    return step(StandardFunction.PLUS_MINUTES, time, count(minutes));
  }

  public static <T extends Temporal> Expression<T> plusSeconds(Expression<T> time, int seconds) {
    return step(StandardFunction.PLUS_SECONDS, time, count(seconds));
  }

  /** How many days after the first date the second one is; times of day do not count. */
  public static Expression<Integer> daysBetween(
      Expression<? extends Temporal> first, Expression<? extends Temporal> second) {
    return StandardCall.of(StandardFunction.DAYS_BETWEEN, INTEGER, first, second);
  }

  /** Today, by the database's clock and the session's time zone. */
  public static Expression<LocalDate> currentDate() {
    return StandardCall.of(StandardFunction.CURRENT_DATE, Types.DATE);
  }

  /** Now, by the database's clock and the session's time zone. */
  public static Expression<LocalDateTime> localTimestamp() {
    return StandardCall.of(StandardFunction.LOCAL_TIMESTAMP, Types.TIMESTAMP);
  }

  private static Expression<Integer> count(int number) {
    return BindParameter.of(number, INTEGER);
  }

  private static Expression<Integer> part(StandardFunction function, Expression<?> date) {
    return StandardCall.of(function, INTEGER, local(date));
  }

  private static <T> Expression<T> step(
      StandardFunction function, Expression<T> date, Expression<Integer> count) {
    return StandardCall.of(function, local(date).type(), date, count);
  }

  private static <T> Expression<T> local(Expression<T> date) {
    if (date.type().storage().kind() == Kind.TIMESTAMP_TZ) {
      throw CompileException.of(
          "A moment has no date or time of day without a time zone, and databases would take different ones.",
          "Keep a local date or TIMESTAMP beside it, or compute in the program.",
          "moment-without-zone");
    }
    return date;
  }
}
