package dev.aludel.dialect;

import dev.aludel.sql.Annotated;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Case;
import dev.aludel.sql.Cast;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Constant;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.Logical;
import dev.aludel.sql.Operator;
import dev.aludel.sql.UnaryExpression;
import dev.aludel.sql.UnaryOperator;
import dev.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * States the type of operands where a database could not tell it, and would take another one or none: for H2 a quotient of
 * two parameters is no integer, and PostgreSQL finds no operator for the negative of NULL. Which operands these are is a
 * fact about the database. Immutable.
 */
public final class TypedOperands {

  /** For a database to which every operand says what it is. */
  static final TypedOperands NONE =
      new TypedOperands(new TypeNames("standard"), operand -> false, true, false);

  /** Functions whose result has the type of their arguments. */
  private static final Set<String> GENERIC = Set.of(
      "abs",
      "avg",
      "coalesce",
      "first_value",
      "greatest",
      "lag",
      "last_value",
      "lead",
      "least",
      "max",
      "min",
      "nullif",
      "sum");

  private final TypeNames names;
  private final Predicate<Expression<?>> untyped;
  private final boolean inferred;
  private final boolean folded;

  private TypedOperands(
      TypeNames names, Predicate<Expression<?>> untyped, boolean inferred, boolean folded) {
    this.names = names;
    this.untyped = untyped;
    this.inferred = inferred;
    this.folded = folded;
  }

  /** For a database in which such operands have no type, or another one than their own. */
  public static TypedOperands where(TypeNames names, Predicate<Expression<?>> untyped) {
    return new TypedOperands(names, untyped, false, false);
  }

  /** Not where they get their type from what stands beside them. */
  public TypedOperands unlessInferred() {
    return new TypedOperands(names, untyped, true, folded);
  }

  /** Also where a CASE whose conditions need no row may be replaced by a single result of it, or by NULL. */
  public TypedOperands evenIfFolded() {
    return new TypedOperands(names, untyped, inferred, true);
  }

  public static boolean isNull(Expression<?> operand) {
    return operand instanceof Constant<?> constant && constant.word() == Constant.Word.NULL;
  }

  /** The same expression, with those of its operands typed that need it. */
  Expression<?> in(Expression<?> expression) {
    if (expression instanceof BinaryExpression<?> binary) {
      return in(binary);
    }
    if (expression instanceof UnaryExpression<?> unary) {
      return in(unary);
    }
    if (expression instanceof FunctionCall<?> call) {
      return in(call);
    }
    return expression instanceof Case<?> cases ? in(cases) : expression;
  }

  private <T> BinaryExpression<T> in(BinaryExpression<T> binary) {
    return switch (binary.operator()) {
      case PLUS, MINUS, TIMES, DIVIDED_BY, MODULO ->
        isCertain(List.of(binary.left(), binary.right()))
            ? binary
            : with(typed(binary.left()), typed(binary.right()), binary);
      case CONCAT ->
        isUntyped(binary.left()) && isUntyped(binary.right())
            ? with(typed(binary.left()), binary.right(), binary)
            : binary;
      default -> binary;
    };
  }

  private static <T> BinaryExpression<T> with(
      Expression<?> left, Expression<?> right, BinaryExpression<T> binary) {
    return new BinaryExpression<>(left, binary.operator(), right, binary.type());
  }

  private <T> UnaryExpression<T> in(UnaryExpression<T> unary) {
    return unary.operator() == UnaryOperator.NEGATIVE && isUntyped(unary.operand())
        ? new UnaryExpression<>(unary.operator(), typed(unary.operand()), unary.type())
        : unary;
  }

  /** The first argument decides, in {@code nullif} against the others. */
  private <T> FunctionCall<T> in(FunctionCall<T> call) {
    boolean generic = GENERIC.contains(call.name().toLowerCase(Locale.ROOT));
    if (!generic || call.arguments().stream().noneMatch(this::isUntyped)) {
      return call;
    }
    List<Expression<?>> arguments = new ArrayList<>(call.arguments());
    arguments.set(0, typed(arguments.get(0)));
    if (!isCertain(arguments)) {
      arguments.replaceAll(this::typed);
    }
    return new FunctionCall<>(
        call.name(), arguments, call.type(), call.isDistinct(), call.order(), call.filter());
  }

  private <T> Case<T> in(Case<T> cases) {
    List<Expression<?>> results = new ArrayList<>();
    cases.whens().forEach(when -> results.add(when.result()));
    Expression<? extends T> otherwise = cases.otherwise();
    boolean folds = folded && !cases.whens().stream().allMatch(when -> needsRow(when.condition()));
    if (otherwise == null && folds) {
      otherwise = new Constant<>(Constant.Word.NULL, cases.type());
    }
    if (otherwise != null) {
      results.add(otherwise);
    }
    if (!folds && isCertain(results) || results.stream().noneMatch(this::isUntyped)) {
      return cases;
    }
    List<Case.When<T>> whens = cases.whens().stream()
        .map(when -> new Case.When<T>(when.condition(), typed(when.result())))
        .toList();
    return new Case<>(whens, otherwise == null ? null : typed(otherwise), cases.type());
  }

  private static boolean needsRow(Expression<Boolean> condition) {
    Expression<Boolean> inner = Annotated.strip(condition);
    if (inner instanceof Logical logical) {
      return logical.conditions().stream().allMatch(TypedOperands::isComparison);
    }
    return isComparison(inner);
  }

  private static boolean isComparison(Expression<Boolean> condition) {
    return condition instanceof ColumnClause<?>
        || condition instanceof BinaryExpression<?> comparison
            && comparison.left() instanceof ColumnClause<?>
            && !(comparison.right() instanceof Constant<?>);
  }

  /** An expression that nothing stands beside, such as one of a SELECT list, with its type if it needs it. */
  <T> Expression<T> typed(Expression<T> operand) {
    if (!isUntyped(operand)) {
      return operand;
    }
    SqlType<T> type = operand.type();
    // No length of NULL's can cut it, while its type may become that of a column.
    return new StatedType<>(
        operand, type, isNull(Annotated.strip(operand)) ? names.inCast(type) : names.ofValue(type));
  }

  private boolean isUntyped(Expression<?> operand) {
    return untyped.test(Annotated.strip(operand)) && hasName(operand.type());
  }

  private boolean hasName(SqlType<?> type) {
    return switch (names.storage(type).kind()) {
      case SMALLINT,
          INTEGER,
          BIGINT,
          BOOLEAN,
          REAL,
          DOUBLE,
          NUMERIC,
          VARCHAR,
          TEXT,
          DATE,
          TIME,
          TIMESTAMP,
          TIMESTAMP_TZ,
          BINARY,
          UUID,
          ENUM,
          INTERVAL -> true;
      default -> false;
    };
  }

  /** Whether the type of one of them is beyond doubt, so that the others get it. */
  private boolean isCertain(List<Expression<?>> operands) {
    return inferred && operands.stream().map(Annotated::strip).anyMatch(TypedOperands::isCertain);
  }

  private static boolean isCertain(Expression<?> operand) {
    return isTyped(operand)
        || operand instanceof BinaryExpression<?> inner
            && inner.operator() != Operator.CONCAT
            && (isTyped(inner.left()) && isValue(inner.right())
                || isTyped(inner.right()) && isValue(inner.left()));
  }

  private static boolean isTyped(Expression<?> operand) {
    return operand instanceof ColumnClause<?>
        || operand instanceof Cast<?>
        || operand instanceof StatedType<?>;
  }

  private static boolean isValue(Expression<?> operand) {
    return isTyped(operand) || operand instanceof BindParameter<?>;
  }
}
