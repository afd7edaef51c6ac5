package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.ArrayListType;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.LiteralText;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.dialect.WideList;
import dev.aludel.sql.Like;
import dev.aludel.sql.Statement;
import dev.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL writes differently from the standard. */
final class PostgreSqlCompiler extends SqlCompiler {

  PostgreSqlCompiler(Dialect dialect, TypeNames typeNames, Statement statement) {
    super(dialect, typeNames, statement);
  }

  @Override
  protected LiteralText literalText() {
    return PostgreSqlLiterals.TEXT;
  }

  @Override
  protected FunctionTexts functionTexts() {
    return PostgreSqlFunctions.TEXTS;
  }

  @Override
  public Fragment visitLike(Like like) {
    return like.ignoreCase() ? like("", like, "ILIKE", "") : super.visitLike(like);
  }

  @Override
  protected @Nullable WideList wideList(SqlType<?> type) {
    return ArrayListType.takes(type)
        ? new WideList(
            "SELECT unnest(CAST(? AS " + typeName(type) + "[]))",
            new ArrayListType<>(type, driverName(type)),
            Integer.MAX_VALUE)
        : null;
  }

  private static String driverName(SqlType<?> type) {
    return switch (type.storage().kind()) {
      case SMALLINT -> "int2";
      case INTEGER -> "int4";
      case BIGINT -> "int8";
      case BOOLEAN -> "bool";
      case REAL -> "float4";
      case DOUBLE -> "float8";
      case NUMERIC -> "numeric";
      case DATE -> "date";
      case TIME -> "time";
      case TIMESTAMP -> "timestamp";
      case TIMESTAMP_TZ -> "timestamptz";
      case BINARY -> "bytea";
      case UUID -> "uuid";
      case VARCHAR, TEXT, OTHER -> "text";
    };
  }

  /** A bare NULL would be text, and text compares with nothing else. */
  @Override
  protected String emptyList(SqlType<?> type) {
    return typedEmptyList(type);
  }
}
