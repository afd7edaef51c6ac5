package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values into SQL, where no parameter can stand: in DDL, in scripts. As the standard has them; a dialect overrides
 * where it differs. What would not come back as the same value is refused. Immutable, shared between threads.
 */
public class LiteralText {

  public static final LiteralText STANDARD = new LiteralText();

  private static final int MOST_ZEROS = 1_000;

  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
      .appendPattern("HH:mm:ss")
      .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
      .toFormatter();

  protected LiteralText() {}

  /** The value, as a type of this dialect hands it to the driver; {@code NULL} for null. */
  public final String of(@Nullable Object stored) {
    if (stored == null) {
      return "NULL";
    }
    if (stored instanceof String text) {
      return text(fit(text));
    }
    if (stored instanceof Boolean truth) {
      return truth ? "TRUE" : "FALSE";
    }
    if (stored instanceof Short || stored instanceof Integer || stored instanceof Long) {
      return whole(((Number) stored).longValue());
    }
    if (stored instanceof BigDecimal decimal) {
      return signed(decimal(decimal));
    }
    if (stored instanceof Double || stored instanceof Float) {
      return finite((Number) stored);
    }
    if (stored instanceof byte[] bytes) {
      return bytes(HexFormat.of().withUpperCase().formatHex(bytes));
    }
    return stored instanceof UUID uuid ? uuid(uuid.toString()) : moment(stored);
  }

  private String moment(Object stored) {
    if (stored instanceof LocalDate date) {
      return "DATE '" + date(date) + "'";
    }
    if (stored instanceof LocalTime time) {
      return "TIME '" + TIME.format(time) + "'";
    }
    if (stored instanceof LocalDateTime time) {
      return "TIMESTAMP '" + timestamp(time) + "'";
    }
    if (stored instanceof OffsetDateTime time) {
      return withOffset(
          timestamp(time.toLocalDateTime()) + time.getOffset().getId().replace("Z", "+00:00"));
    }
    throw CompileException.of(
        "A %s cannot be written into SQL.".formatted(stored.getClass().getName()),
        "Send it as a parameter.",
        "no-literal");
  }

  /** Text without NUL and halves of surrogate pairs. */
  protected String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Bytes, given in hexadecimal. */
  protected String bytes(String hex) {
    return "X'" + hex + "'";
  }

  protected String uuid(String uuid) {
    return "CAST('" + uuid + "' AS UUID)";
  }

  /** A moment, given with its offset. */
  protected String withOffset(String moment) {
    return "TIMESTAMP WITH TIME ZONE '" + moment + "'";
  }

  /** A whole number that fits into 64 bits. */
  protected String whole(long number) {
    return signed(Long.toString(number));
  }

  /** A finite number. */
  protected String number(double number) {
    return signed(exponential(number));
  }

  /** A finite number of single precision. */
  protected String number(float number) {
    return number((double) number);
  }

  /** Both signs and operators may stand before a literal. */
  protected static String signed(String number) {
    return number.startsWith("-") ? "(" + number + ")" : number;
  }

  /** A literal that no operator stands beside. */
  static String alone(String literal) {
    return literal.startsWith("(-") ? literal.substring(1, literal.length() - 1) : literal;
  }

  /** With an exponent, which tells it from a decimal. */
  protected static String exponential(double number) {
    String text = Double.toString(number);
    return text.indexOf('E') < 0 ? text + "E0" : text;
  }

  private String finite(Number number) {
    if (!Double.isFinite(number.doubleValue())) {
      throw CompileException.of(
          "%s cannot be written into SQL.".formatted(number),
          "Send it as a parameter, or use NULL.",
          "no-literal");
    }
    return number instanceof Float single ? number((float) single) : number((double) number);
  }

  private static String decimal(BigDecimal decimal) {
    long behind = -(long) decimal.scale();
    long before = (long) decimal.scale() - decimal.precision();
    if (Math.max(behind, before) > MOST_ZEROS) {
      throw CompileException.of(
          "A decimal of %d zeros cannot be written into SQL.".formatted(Math.max(behind, before)),
          "Round it.",
          "no-literal");
    }
    return decimal.toPlainString();
  }

  private static String timestamp(LocalDateTime time) {
    return date(time.toLocalDate()) + " " + TIME.format(time);
  }

  private static String date(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw CompileException.of(
          "A date of the year %d cannot be written into SQL.".formatted(date.getYear()),
          "Send it as a parameter.",
          "no-literal");
    }
    return date.toString();
  }

  private static String fit(String text) {
    if (isUnfit(text)) {
      throw CompileException.of(
          "A text with NUL or half of a surrogate pair cannot be written into SQL.",
          "Take it out.",
          "unfit-text");
    }
    return text;
  }

  /** Whether it has NUL or half of a surrogate pair, which databases would keep as something else. */
  static boolean isUnfit(String text) {
    // What comes as one code point is no part of a pair.
    return text.codePoints()
        .anyMatch(
            codePoint -> codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE);
  }
}
