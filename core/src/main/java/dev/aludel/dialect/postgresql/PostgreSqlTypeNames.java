package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.TypeNames;
import dev.aludel.type.StandardType;

/** What PostgreSQL calls its types. */
final class PostgreSqlTypeNames extends TypeNames {

  /** Of any length: there is no other type for bytes. */
  @Override
  protected String binary(StandardType<?> type) {
    return "BYTEA";
  }
}
