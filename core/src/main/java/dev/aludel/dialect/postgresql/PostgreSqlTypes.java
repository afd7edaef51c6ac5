package dev.aludel.dialect.postgresql;

import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;

/** PostgreSQL has all types; a document must be sent as of no type, since text is none for it. */
final class PostgreSqlTypes implements TypeAdapter {

  static final TypeAdapter ADAPTER = new PostgreSqlTypes();

  private PostgreSqlTypes() {}

  @Override
  @SuppressWarnings("unchecked") // a document is a String
  public <T> SqlType<T> adapt(StandardType<T> type) {
    return type.kind() == Kind.JSON
        ? (SqlType<T>) new UntypedText((StandardType<String>) type)
        : type;
  }
}
