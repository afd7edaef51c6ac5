package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.sql.Like;
import dev.aludel.sql.Statement;
import dev.aludel.type.SqlType;

/** What PostgreSQL writes differently from the standard. */
final class PostgreSqlCompiler extends SqlCompiler {

  PostgreSqlCompiler(Dialect dialect, TypeNames typeNames, Statement statement) {
    super(dialect, typeNames, statement);
  }

  @Override
  protected FunctionTexts functionTexts() {
    return PostgreSqlFunctions.TEXTS;
  }

  @Override
  public Fragment visitLike(Like like) {
    return like.ignoreCase() ? like("", like, "ILIKE", "") : super.visitLike(like);
  }

  /** A bare NULL would be text, and text compares with nothing else. */
  @Override
  protected String emptyList(SqlType<?> type) {
    return typedEmptyList(type);
  }
}
