package dev.aludel.sql;

import static dev.aludel.type.Types.INTEGER;

import dev.aludel.error.CompileException;
import dev.aludel.type.Kind;
import dev.aludel.type.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Functions of dates and times, to be imported statically. They take local ones, since a moment has no date without a time zone:
 * years to days those with a date, hours to seconds those with a time; steps of hours and less a TIMESTAMP, since databases
 * disagree on what comes after midnight. Another type is a {@code CompileException}.
 */
public final class Dates {

  private static final Set<Kind> TIMESTAMPS = EnumSet.of(Kind.TIMESTAMP);
  private static final Set<Kind> DATES = EnumSet.of(Kind.DATE, Kind.TIMESTAMP);
  private static final Set<Kind> TIMES = EnumSet.of(Kind.TIME, Kind.TIMESTAMP);

  private static final Set<StandardFunction> OF_DATES = EnumSet.of(
      StandardFunction.YEAR,
      StandardFunction.QUARTER,
      StandardFunction.MONTH,
      StandardFunction.DAY,
      StandardFunction.DAY_OF_WEEK,
      StandardFunction.DAY_OF_YEAR,
      StandardFunction.PLUS_YEARS,
      StandardFunction.PLUS_MONTHS,
      StandardFunction.PLUS_DAYS);

  private Dates() {}

  /** That much later; earlier by a negative one. SQLite has none such. */
  public static Expression<LocalDateTime> plus(
      Expression<LocalDateTime> moment, Expression<Duration> duration) {
    return StandardCall.of(StandardFunction.PLUS, moment.type(), moment, duration);
  }

  public static Expression<LocalDateTime> plus(
      Expression<LocalDateTime> moment, Duration duration) {
    return plus(moment, BindParameter.of(duration, Types.INTERVAL));
  }

  /** From the first moment to the second, days of 24 hours. SQLite has none such. */
  public static Expression<Duration> between(
      Expression<LocalDateTime> from, Expression<LocalDateTime> to) {
    return StandardCall.of(StandardFunction.BETWEEN, Types.INTERVAL, from, to);
  }

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
    StandardFunction between = StandardFunction.DAYS_BETWEEN;
    return StandardCall.of(
        between, INTEGER, having(DATES, between, first), having(DATES, between, second));
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
    return StandardCall.of(
        function, INTEGER, having(OF_DATES.contains(function) ? DATES : TIMES, function, date));
  }

  private static <T> Expression<T> step(
      StandardFunction function, Expression<T> date, Expression<Integer> count) {
    Set<Kind> kinds = OF_DATES.contains(function) ? DATES : TIMESTAMPS;
    return StandardCall.of(function, having(kinds, function, date).type(), date, count);
  }

  private static <T> Expression<T> having(
      Set<Kind> kinds, StandardFunction function, Expression<T> date) {
    Kind kind = date.type().storage().kind();
    if (kind == Kind.TIMESTAMP_TZ) {
      throw CompileException.of(
          "A moment has no date or time of day without a time zone, and databases would take different ones.",
          "Keep a local date or TIMESTAMP beside it, or compute in the program.",
          "moment-without-zone");
    }
    if (!kinds.contains(kind)) {
      throw CompileException.of(
          "%s cannot be computed of a %s: databases refuse it, or answer differently."
              .formatted(function, kind),
          "It takes %s.".formatted(kinds),
          "not-of-this-type");
    }
    return date;
  }
}
