package dev.aludel.dialect.h2;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Dml;
import dev.aludel.sql.Like;
import dev.aludel.sql.Statement;

/** What H2 writes differently from the standard. */
final class H2Compiler extends SqlCompiler {

  H2Compiler(Dialect dialect, TypeNames typeNames, Statement statement) {
    super(dialect, typeNames, statement);
  }

  @Override
  protected FunctionTexts functionTexts() {
    return H2Functions.TEXTS;
  }

  /** The rows of a change are read like a table. */
  @Override
  protected String returning(Dml dml, String sql, String columns) {
    String rows = dml instanceof Delete ? "OLD TABLE" : "FINAL TABLE";
    return "SELECT " + columns + " FROM " + rows + " (" + sql + ")";
  }

  @Override
  public Fragment visitLike(Like like) {
    return like.ignoreCase() ? like("", like, "ILIKE", "") : super.visitLike(like);
  }
}
