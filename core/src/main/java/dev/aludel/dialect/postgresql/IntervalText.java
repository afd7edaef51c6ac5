package dev.aludel.dialect.postgresql;

import dev.aludel.error.ValueException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Intervals as the server writes them unless the session says otherwise, {@code -1 days +02:03:04.5}
 * (https://postgresql.org/docs/current/datatype-datetime.html, IntervalStyle postgres). A day has 24 hours.
 */
final class IntervalText {

  private static final Pattern PARTS =
      Pattern.compile("(?:([+-]?\\d+) days?)? ?(?:([+-])?(\\d+):(\\d+):(\\d+)(?:\\.(\\d{1,6}))?)?");

  private IntervalText() {}

  /** A {@code ValueException} for an interval with months or years, which is no time that is always the same. */
  static Duration parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw ValueException.quoting(
          "The interval \"%s\" is no Duration.".formatted(text),
          "Read intervals of months or years as text: cast(VARCHAR).",
          "no-duration");
    }
    Duration days = Duration.ofDays(parts.group(1) == null ? 0 : Long.parseLong(parts.group(1)));
    if (parts.group(3) == null) {
      return days;
    }
    String fraction = parts.group(6) == null ? "0" : parts.group(6);
    Duration time = Duration.ofHours(Long.parseLong(parts.group(3)))
        .plusMinutes(Long.parseLong(parts.group(4)))
        .plusSeconds(Long.parseLong(parts.group(5)))
        .plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9)));
    return "-".equals(parts.group(2)) ? days.minus(time) : days.plus(time);
  }
}
