package dev.aludel.dialect.h2;

import dev.aludel.dialect.ArrayListType;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.LiteralText;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.dialect.TypedOperands;
import dev.aludel.dialect.WideList;
import dev.aludel.error.CompileException;
import dev.aludel.sql.Alias;
import dev.aludel.sql.Annotated;
import dev.aludel.sql.Between;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Dml;
import dev.aludel.sql.Exists;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.JsonPath;
import dev.aludel.sql.Operator;
import dev.aludel.sql.Statement;
import dev.aludel.sql.TableClause;
import dev.aludel.sql.UnaryExpression;
import dev.aludel.sql.UnaryOperator;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.TypeAdapter;
import dev.aludel.type.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What H2 writes differently from the standard. */
final class H2Compiler extends SqlCompiler {

  // org.h2.engine.Constants.MAX_ARRAY_CARDINALITY
  private static final int LONGEST_ARRAY = 65_536;

  // org.h2.engine.Constants.MAX_IDENTIFIER_LENGTH
  private static final int LONGEST_KEY = 256;
  private static final String SHORT_DECIMAL = "DECFLOAT(65)";

  /** A parameter has no type here until it has a value, and EXISTS is no value. */
  private static final TypedOperands TYPED = TypedOperands.where(
          H2TypeNames.NAMES,
          operand -> operand instanceof BindParameter<?>
              || operand instanceof Exists
              || TypedOperands.isNull(operand))
      .unlessInferred()
      .evenIfFolded();

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

  /** UNNEST would be simpler, but H2 computes it anew for each row that is compared; a range of numbers it knows to last. */
  @Override
  protected @Nullable WideList wideList(SqlType<?> type) {
    return ArrayListType.takes(type)
        ? new WideList(
            "SELECT ARRAY_GET(listed.given, \"X\") FROM (SELECT CAST(? AS " + wideTypeName(type)
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
  protected TypedOperands typedOperands() {
    return TYPED;
  }

  /** A quotient has as many digits as its operands may have, 50,000 if that is not stated. */
  @Override
  public Fragment visitBinary(BinaryExpression<?> binary) {
    boolean quotient =
        binary.operator() == Operator.DIVIDED_BY && storage(binary.type()).kind() == Kind.NUMERIC;
    return quotient
        ? shortened(binary.left()).add(" / ").add(shortened(binary.right()))
        : super.visitBinary(new BinaryExpression<>(
            value(binary.left()), binary.operator(), value(binary.right()), binary.type()));
  }

  @Override
  public Fragment visitUnary(UnaryExpression<?> unary) {
    return unary.operator() == UnaryOperator.NOT
        ? super.visitUnary(unary)
        : super.visitUnary(
            new UnaryExpression<>(unary.operator(), value(unary.operand()), unary.type()));
  }

  @Override
  public Fragment visitBetween(Between between) {
    return super.visitBetween(new Between(
        value(between.operand()), value(between.low()), value(between.high()), between.negated()));
  }

  /** EXISTS is no operand of a comparison, in parentheses neither, since H2 drops them in what it keeps of a subquery. */
  private static Expression<?> value(Expression<?> operand) {
    return Annotated.strip(operand) instanceof Exists ? operand.cast(Types.BOOLEAN) : operand;
  }

  private Fragment shortened(Expression<?> operand) {
    boolean isShort = Annotated.strip(operand) instanceof ColumnClause<?> column
        && isTable(column.from())
        && storage(column.type()).precision() > 0;
    return isShort
        ? new Fragment().add(operand)
        : Fragment.of("CAST(").add(operand).add(" AS " + SHORT_DECIMAL + ")");
  }

  private static boolean isTable(FromClause from) {
    return from instanceof TableClause
        || from instanceof Alias alias && alias.element() instanceof TableClause;
  }

  /**
   * In parentheses alone, INTERSECT would keep the duplicates of an operand with a limit of its own, and a query that is run
   * again would answer by the limit that it had before.
   */
  @Override
  protected String framed(String query, List<String> names) {
    return "SELECT * FROM (" + query + ") AS operand(" + joined(names, this::quote) + ")";
  }
}
