package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.JsonListType;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.dialect.WideList;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.Cast;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Insert;
import dev.aludel.sql.JsonPath;
import dev.aludel.sql.Operator;
import dev.aludel.sql.Precedence;
import dev.aludel.sql.Query;
import dev.aludel.sql.Select;
import dev.aludel.sql.StandardCall;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TupleType;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What SQLite writes differently from the standard. */
final class SqliteCompiler extends SqlCompiler {

  private static final int DOUBLE_DIGITS = 15;

  SqliteCompiler(Dialect dialect, TypeNames typeNames, Statement statement) {
    super(dialect, typeNames, statement);
  }

  @Override
  protected FunctionTexts functionTexts() {
    return SqliteFunctions.TEXTS;
  }

  @Override
  protected TypeAdapter typeAdapter() {
    return SqliteTypes.ADAPTER;
  }

  @Override
  public Fragment visitStandardCall(StandardCall<?> call) {
    String step = SqliteDates.step(call.function(), call.type());
    return step == null ? super.visitStandardCall(call) : filled(step, call);
  }

  @Override
  protected @Nullable WideList wideList(SqlType<?> type) {
    return JsonListType.takes(type)
        ? new WideList(
            "SELECT value FROM json_each(?)", new JsonListType<>(type), Integer.MAX_VALUE)
        : null;
  }

  @Override
  protected Fragment json(JsonPath path) {
    return Fragment.of("(").add(document(path)).add(" -> ").add(path.path()).add(")");
  }

  /** A truth would be 1 or 0, and a number written anew. */
  @Override
  protected Fragment jsonText(JsonPath path) {
    return Fragment.of("CASE json_type(")
        .addAll(List.of(path.document(), path.path()))
        .add(") WHEN 'null' THEN NULL WHEN 'text' THEN ")
        .add(document(path))
        .add(" ->> ")
        .add(path.path())
        .add(" ELSE ")
        .add(document(path))
        .add(" -> ")
        .add(path.path())
        .add(" END");
  }

  /** A list of row values is a query here. */
  @Override
  protected String listPrefix(SqlType<?> type) {
    return type instanceof TupleType ? "VALUES " : super.listPrefix(type);
  }

  /** A decimal without a fraction is stored as an integer, and integers divide without one. */
  @Override
  public Fragment visitBinary(BinaryExpression<?> binary) {
    boolean decimal = binary.operator() == Operator.DIVIDED_BY
        && (kind(binary.left()) == Kind.NUMERIC || kind(binary.right()) == Kind.NUMERIC);
    return decimal
        ? Fragment.of("CAST(")
            .add(binary.left())
            .add(" AS REAL) / ")
            .add(tighter(binary.right(), Precedence.PRODUCT))
        : super.visitBinary(binary);
  }

  /** CAST would leave dates and timestamps, which are texts, as they are, and cut off what other databases round. */
  @Override
  public Fragment visitCast(Cast<?> cast) {
    Kind from = kind(cast.operand());
    StandardType<?> to = storage(cast.type());
    if (from == Kind.TIMESTAMP && to.kind() == Kind.DATE) {
      return Fragment.of("date(").add(cast.operand()).add(")");
    }
    if (from == Kind.DATE && to.kind() == Kind.TIMESTAMP) {
      return Fragment.of("(")
          .add(tighter(cast.operand(), Precedence.CONCATENATION))
          .add(" || ' 00:00:00.000000000')");
    }
    if (isWhole(to.kind()) && isFractional(from)) {
      Fragment rounded = Fragment.of("CAST(round(").add(cast.operand()).add(") AS INTEGER)");
      return to.kind() == Kind.BIGINT && from == Kind.NUMERIC
          ? unlessInteger(new Fragment().add(cast.operand()), rounded)
          : rounded;
    }
    if (to.precision() == 0 || isWhole(from)) {
      return super.visitCast(cast);
    }
    Fragment rounded =
        Fragment.of("round(").add(super.visitCast(cast)).add(", " + to.scale() + ")");
    return to.precision() > DOUBLE_DIGITS ? unlessInteger(super.visitCast(cast), rounded) : rounded;
  }

  /** round() makes doubles, which do not have all digits of great integers. */
  private Fragment unlessInteger(Fragment value, Fragment rounded) {
    String sql = sql(value);
    return Fragment.of("CASE typeof(" + sql + ") WHEN 'integer' THEN " + sql + " ELSE ")
        .add(sql(rounded))
        .add(" END");
  }

  private static boolean isWhole(Kind kind) {
    return kind == Kind.SMALLINT || kind == Kind.INTEGER || kind == Kind.BIGINT;
  }

  private static boolean isFractional(Kind kind) {
    return kind == Kind.NUMERIC || kind == Kind.REAL || kind == Kind.DOUBLE;
  }

  private Kind kind(Expression<?> expression) {
    return storage(expression.type()).kind();
  }

  /** The operands of a compound take no parentheses. */
  @Override
  protected String framed(String query, List<String> names) {
    return derived(query);
  }

  private static String derived(String query) {
    return "SELECT * FROM (" + query + ")";
  }

  /** Without WHERE, the ON of ON CONFLICT would be taken for that of a join (https://sqlite.org/lang_upsert.html). */
  @Override
  protected String source(Insert insert, Query<?> source) {
    String query = super.source(insert, source);
    boolean unclear = insert.conflict() != null
        && !(source instanceof Select<?> select && select.where() != null);
    return unclear ? derived(query) + " WHERE true" : query;
  }

  @Override
  protected String limit(@Nullable Expression<Long> limit, @Nullable Expression<Long> offset) {
    boolean offsetAlone = limit == null && offset != null;
    return (offsetAlone ? " LIMIT -1" : "") + super.limit(limit, offset);
  }
}
