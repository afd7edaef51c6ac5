package dev.aludel.dialect.h2;

import dev.aludel.dialect.ArrayListType;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.dialect.WideList;
import dev.aludel.error.CompileException;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Dml;
import dev.aludel.sql.JsonPath;
import dev.aludel.sql.Like;
import dev.aludel.sql.Statement;
import dev.aludel.type.SqlType;
import dev.aludel.type.TypeAdapter;
import org.jspecify.annotations.Nullable;

/** What H2 writes differently from the standard. */
final class H2Compiler extends SqlCompiler {

  // org.h2.engine.Constants.MAX_ARRAY_CARDINALITY
  private static final int LONGEST_ARRAY = 65_536;

  // org.h2.engine.Constants.MAX_IDENTIFIER_LENGTH
  private static final int LONGEST_KEY = 256;

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

  /** H2 keeps repetitions all the same, as UNION ALL does, and so it would go round a circle for ever. */
  @Override
  public String visitCte(Cte cte) {
    if (cte.distinct()) {
      throw CompileException.unsupported("WITH RECURSIVE … UNION", dialect().name());
    }
    return super.visitCte(cte);
  }

  /** UNNEST would be simpler, but H2 computes it anew for each row that is compared; a range of numbers it knows to last. */
  @Override
  protected @Nullable WideList wideList(SqlType<?> type) {
    return ArrayListType.takes(type)
        ? new WideList(
            "SELECT ARRAY_GET(listed.given, x) FROM (SELECT CAST(? AS " + wideTypeName(type)
                + " ARRAY) AS given) AS listed, SYSTEM_RANGE(1, ?)",
            true,
            new H2ArrayType<>(type),
            LONGEST_ARRAY)
        : null;
  }

  @Override
  protected TypeAdapter typeAdapter() {
    return H2Types.ADAPTER;
  }

  /** Keys are names here, and positions count from 1. */
  @Override
  protected Fragment json(JsonPath path) {
    Fragment sql = Fragment.of("(").add(path.document()).add(")");
    for (Object step : path.steps()) {
      sql.add(
          step instanceof Integer position ? "[" + (position + 1L) + "]" : field((String) step));
    }
    return sql;
  }

  private String field(String key) {
    if (key.length() > LONGEST_KEY || key.chars().anyMatch(Character::isISOControl)) {
      throw unreachable(key);
    }
    return ".\"" + key.replace("\"", "\"\"") + "\"";
  }

  /** A string is cast to JSON's spelling of it, which is Java's as well. */
  @Override
  protected Fragment jsonText(JsonPath path) {
    String json = "CAST(" + sql(json(path)) + " AS VARCHAR)";
    return Fragment.of("CASE WHEN " + json + " LIKE '\"%' THEN STRINGDECODE(substring(" + json
        + " FROM 2 FOR char_length(" + json + ") - 2)) WHEN " + json + " <> 'null' THEN " + json
        + " END");
  }

  @Override
  public Fragment visitLike(Like like) {
    return like.ignoreCase() ? like("", like, "ILIKE", "") : super.visitLike(like);
  }
}
