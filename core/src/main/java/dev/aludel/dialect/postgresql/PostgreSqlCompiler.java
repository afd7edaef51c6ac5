package dev.aludel.dialect.postgresql;

import dev.aludel.dialect.ArrayListType;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Fragment;
import dev.aludel.dialect.FunctionTexts;
import dev.aludel.dialect.SqlCompiler;
import dev.aludel.dialect.TypeNames;
import dev.aludel.dialect.TypedOperands;
import dev.aludel.dialect.WideList;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.Case;
import dev.aludel.sql.Cast;
import dev.aludel.sql.Constant;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.Like;
import dev.aludel.sql.Statement;
import dev.aludel.sql.UnaryExpression;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL writes differently from the standard. */
final class PostgreSqlCompiler extends SqlCompiler {

  private static final TypedOperands TYPED = new TypedOperands(PostgreSqlCompiler::isNull);

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

  @Override
  public Fragment visitCase(Case<?> cases) {
    return super.visitCase(TYPED.in(cases));
  }

  @Override
  protected String selected(Expression<?> expression) {
    return super.selected(TYPED.typed(expression));
  }

  /** A condition casts to INTEGER and to no other number. */
  @Override
  public Fragment visitCast(Cast<?> cast) {
    boolean number = switch (cast.type().storage().kind()) {
      case SMALLINT, BIGINT, NUMERIC, REAL, DOUBLE -> true;
      default -> false;
    };
    boolean needed = number && cast.operand().type().storage().kind() == Kind.BOOLEAN;
    return needed
        ? super.visitCast(new Cast<>(cast.operand().cast(Types.INTEGER), cast.type()))
        : super.visitCast(cast);
  }

  private static boolean isNull(Expression<?> expression) {
    return expression instanceof Constant<?> constant && constant.word() == Constant.Word.NULL;
  }
}
