package dev.aludel.dialect.hsqldb;

import dev.aludel.dialect.LiteralText;

/** The offset alone tells one kind of timestamp from the other. */
final class HsqldbLiterals extends LiteralText {

  static final LiteralText TEXT = new HsqldbLiterals();

  private HsqldbLiterals() {}

  @Override
  protected String withOffset(String moment) {
    return "TIMESTAMP '" + moment + "'";
  }
}
