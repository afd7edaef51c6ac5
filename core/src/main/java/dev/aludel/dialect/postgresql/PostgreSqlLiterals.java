package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.LiteralText;

/** Literals that mean the same whatever standard_conforming_strings is. */
final class PostgreSqlLiterals extends LiteralText {

  static final LiteralText TEXT = new PostgreSqlLiterals();

  private PostgreSqlLiterals() {}

  @Override
  protected String text(String text) {
    return escaped(super.text(text));
  }

  /** A literal of any text with its backslashes doubled where that must be said. */
  static String escaped(String literal) {
    return literal.contains("\\") ? "E" + literal.replace("\\", "\\\\") : literal;
  }

  @Override
  protected String bytes(String hex) {
    return "CAST(E'\\\\x" + hex + "' AS BYTEA)";
  }

  /** Its digits alone are a decimal. */
  @Override
  protected String whole(long number) {
    return number == Long.MIN_VALUE ? "CAST('" + number + "' AS BIGINT)" : super.whole(number);
  }

  @Override
  protected String number(double number) {
    return "CAST('" + number + "' AS DOUBLE PRECISION)";
  }

  @Override
  protected String number(float number) {
    return "CAST('" + number + "' AS REAL)";
  }
}
