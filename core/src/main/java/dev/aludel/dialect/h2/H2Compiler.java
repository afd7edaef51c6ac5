package dev.aludel.dialect.h2;

import dev.aludel.dialect.ArrayListType;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.LiteralText;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.dialect.WideList;
import dev.aludel.error.CompileException;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Dml;
import dev.aludel.sql.Like;
import dev.aludel.sql.Statement;
import dev.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What H2 writes differently from the standard. */
final class H2Compiler extends SqlCompiler {

  // org.h2.engine.Constants.MAX_ARRAY_CARDINALITY
  private static final int LONGEST_ARRAY = 65_536;

  H2Compiler(Dialect dialect, TypeNames typeNames, Statement statement) {
    super(dialect, typeNames, statement);
  }

  @Override
  protected LiteralText literalText() {
    return H2Literals.TEXT;
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

  /** H2 keeps repetitions all the same, as UNION ALL does, and so it would go round a circle for ever. */
  @Override
  public String visitCte(Cte cte) {
    if (cte.distinct()) {
      throw CompileException.unsupported("WITH RECURSIVE … UNION", dialect().name());
    }
    return super.visitCte(cte);
  }

  @Override
  protected @Nullable WideList wideList(SqlType<?> type) {
    return ArrayListType.takes(type)
        ? new WideList(
            "SELECT * FROM UNNEST(CAST(? AS " + typeName(type) + " ARRAY))",
            new H2ArrayType<>(type),
            LONGEST_ARRAY)
        : null;
  }

  @Override
  public Fragment visitLike(Like like) {
    return like.ignoreCase() ? like("", like, "ILIKE", "") : super.visitLike(like);
  }
}
