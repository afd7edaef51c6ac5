package dev.aludel.dialect.h2;

import dev.aludel.dialect.ArrayListType;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.dialect.TypedOperands;
import dev.aludel.dialect.WideList;
import dev.aludel.error.CompileException;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Case;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Constant;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Dml;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.Statement;
import dev.aludel.sql.UnaryExpression;
import dev.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What H2 writes differently from the standard. */
final class H2Compiler extends SqlCompiler {

  // org.h2.engine.Constants.MAX_ARRAY_CARDINALITY
  private static final int LONGEST_ARRAY = 65_536;
  /** A parameter has no type here until it has a value. */
  private static final TypedOperands TYPED =
      new TypedOperands(expression -> expression instanceof BindParameter<?> || isNull(expression));

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

  @Override
  protected @Nullable WideList wideList(SqlType<?> type) {
    return ArrayListType.takes(type)
        ? new WideList(
            "SELECT * FROM UNNEST(CAST(? AS " + typeName(type) + " ARRAY))",
            new H2ArrayType<>(type),
            LONGEST_ARRAY)
        : null;
  }

  /** INTERSECT would keep the duplicates of a query that has an order or a limit of its own. */
  @Override
  protected String framed(String query) {
    return "SELECT * FROM (" + query + ")";
  }

  @Override
  public Fragment visitBinary(BinaryExpression<?> binary) {
    return super.visitBinary(TYPED.in(binary));
  }

  @Override
  public Fragment visitUnary(UnaryExpression<?> unary) {
    return super.visitUnary(TYPED.in(unary));
  }

  @Override
  public Fragment visitFunction(FunctionCall<?> call) {
    return super.visitFunction(TYPED.in(call));
  }

  /** Each result, unless the conditions depend on the row: else it may be all that is left of the CASE. */
  @Override
  public Fragment visitCase(Case<?> cases) {
    boolean decided = cases.whens().stream().allMatch(when -> dependsOnTheRow(when.condition()));
    return super.visitCase(decided ? TYPED.in(cases) : TYPED.each(cases));
  }

  private static boolean dependsOnTheRow(Expression<Boolean> condition) {
    return condition instanceof BinaryExpression<?> comparison
        && comparison.left() instanceof ColumnClause<?>
        && !(comparison.right() instanceof Constant<?>);
  }

  @Override
  protected String selected(Expression<?> expression) {
    return super.selected(TYPED.typed(expression));
  }

  private static boolean isNull(Expression<?> expression) {
    return expression instanceof Constant<?> constant && constant.word() == Constant.Word.NULL;
  }
}
