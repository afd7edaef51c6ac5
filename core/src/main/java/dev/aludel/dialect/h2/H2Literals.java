package dev.aludel.dialect.h2;

import dev.aludel.dialect.LiteralText;

/** What H2 takes for a DECFLOAT, and must be told to be a double. */
final class H2Literals extends LiteralText {

  static final LiteralText TEXT = new H2Literals();

  private H2Literals() {}

  @Override
  protected String number(double number) {
    return "CAST('" + number + "' AS DOUBLE PRECISION)";
  }

  @Override
  protected String number(float number) {
    return "CAST('" + number + "' AS REAL)";
  }
}
