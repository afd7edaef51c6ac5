package dev.aludel.oracle.meaning;

import java.util.Set;

/**
 * The reviewed list: where a database's documented nature differs from the standard, or from the others where the
 * standard leaves the choice, and what the generator keeps away from. Nearly each is a branch in the evaluator, so that it
 * excuses exactly the answer that it explains.
 */
public enum Quirk {
  /** Division by zero is NULL with a warning. */
  DIVISION_BY_ZERO_IS_NULL("mariadb", "sqlite"),
  /** Expressions of 32-bit integers are computed in 64 bits, and overflow only there. */
  INTEGERS_ARE_LONG("mariadb", "sqlite"),
  /**
   * An integer that overflows goes on without an error: in SQLite as a floating-point number, in MariaDB where the least
   * integer is negated, to a decimal, or subtracted, to the other end (seen in 10.11).
   */
  OVERFLOW_GOES_ON("mariadb", "sqlite"),
  /** Decimals are IEEE doubles: the last of 16 digits is open after arithmetic. */
  DECIMALS_ARE_DOUBLES("sqlite"),
  /** Decimals have 65 digits at most, a quotient four more than its dividend; what is too large for its type is the largest of it. */
  DECIMALS_ARE_SHORT("mariadb"),
  /** A text cast to an integer counts as far as it looks like one, else as 0. */
  TEXT_CASTS_BY_PREFIX("mariadb", "sqlite"),
  /** Upper and lower case are those of ASCII. */
  CASE_IS_ASCII("sqlite"),
  /** Text counts in UTF-16 units. */
  TEXT_IS_UTF16("h2"),
  /** The usual collations take "A" for "a" and "a " for "a"; the database compared here has one that does not. */
  COLLATIONS_ARE_LOOSE("mariadb"),
  /** A backslash escapes in LIKE without being asked. */
  LIKE_ESCAPES_BY_BACKSLASH("h2", "postgresql", "mariadb"),
  /** NULL is the greatest value in ORDER BY, and not the least, unless its place is stated. */
  NULL_IS_GREATEST("postgresql"),
  /**
   * The order of evaluation is the database's: what decides nothing may end in an error, and an error that decides nothing
   * may be spared.
   */
  ORDER_OF_EVALUATION_IS_FREE("h2", "postgresql", "mariadb", "sqlite"),
  /**
   * What stands around a window function is computed from a temporary table, where a concatenation or a subquery reads
   * wrong values if another window has another order, and a CASE around conditions with one takes a wrong branch (seen in 10.11).
   */
  WINDOWS_SPOIL_NEIGHBOURS("mariadb"),
  /** An aggregate or a window function that the first row does not come to ends in an ArrayIndexOutOfBoundsException. */
  BRANCHES_FAIL("h2"),
  /** What is NULL in all rows, as the negative of NULL is, loses its type, and is no operand of SUM or of a comparison. */
  NULL_LOSES_ITS_TYPE("h2");

  private final Set<String> databases;

  Quirk(String... databases) {
    this.databases = Set.of(databases);
  }

  public boolean isOf(String database) {
    return databases.contains(database);
  }
}
