package dev.aludel.oracle.meaning;

import java.util.Set;

/**
 * The reviewed list: where a database's documented nature differs from the standard, or from the others where the
 * standard leaves the choice. Each is a branch in the evaluator, so that it excuses exactly the answer that it explains.
 */
public enum Quirk {
  /** Division by zero is NULL with a warning. */
  DIVISION_BY_ZERO_IS_NULL("mariadb", "sqlite"),
  /** Expressions of 32-bit integers are computed in 64 bits, and overflow only there. */
  INTEGERS_ARE_LONG("mariadb", "sqlite"),
  /** An integer that overflows goes on as a floating-point number. */
  OVERFLOW_IS_FLOATING("sqlite"),
  /** The negative of the least integer is a decimal. */
  LEAST_NEGATED_IS_DECIMAL("mariadb"),
  /** The driver reads the lower 32 bits of an integer that has more. */
  INTEGERS_LOSE_HIGH_BITS("sqlite"),
  /** Decimals are IEEE doubles: the last of 16 digits is open after arithmetic. */
  DECIMALS_ARE_DOUBLES("sqlite"),
  /** A decimal that would have more than 65 digits is the largest of 65. */
  DECIMALS_END_AT_65_DIGITS("mariadb"),
  /** A quotient of decimals has four digits more than the dividend. */
  QUOTIENT_IS_SHORT("mariadb"),
  /** A text cast to an integer counts as far as it looks like one, else as 0. */
  TEXT_CASTS_BY_PREFIX("mariadb", "sqlite"),
  /** A decimal cast to an integer loses its fraction; elsewhere it is rounded. */
  CAST_TRUNCATES("sqlite"),
  /** A decimal cast to fewer digits keeps those that it has. */
  CAST_KEEPS_DIGITS("sqlite"),
  /** Upper and lower case are those of ASCII. */
  CASE_IS_ASCII("sqlite"),
  /** A backslash escapes in LIKE without being asked. */
  LIKE_ESCAPES_BY_BACKSLASH("h2", "postgresql", "mariadb"),
  /** CONCAT loses the text of a window function if another window has another order (seen in 10.11). */
  CONCAT_LOSES_WINDOWS("mariadb"),
  /** What is found to be NULL in all cases loses its type, and then is no operand of SUM or of a comparison. */
  NULL_LOSES_ITS_TYPE("h2"),
  /** Aggregates with different FILTERs in the branches of a CASE end in an ArrayIndexOutOfBoundsException. */
  FILTER_FAILS("h2"),
  /** Text counts in UTF-16 units. */
  TEXT_IS_UTF16("h2");

  private final Set<String> databases;

  Quirk(String... databases) {
    this.databases = Set.of(databases);
  }

  public boolean isOf(String database) {
    return databases.contains(database);
  }
}
