package dev.aludel.dialect;

import dev.aludel.sql.Annotated;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Case;
import dev.aludel.sql.Cast;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.Operator;
import dev.aludel.sql.UnaryExpression;
import dev.aludel.sql.UnaryOperator;
import dev.aludel.type.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Casts operands to their type where a database could not tell it, and would take another one or none: for H2 a quotient
 * of two parameters is no integer, and PostgreSQL finds no operator for the negative of NULL. {@code in} leaves them as
 * they are beside a column, whose type they get; {@code each} does not. Immutable.
 */
public final class TypedOperands {

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

  private final Predicate<Expression<?>> untyped;

  /** For a database that does not know the type of such expressions. */
  public TypedOperands(Predicate<Expression<?>> untyped) {
    this.untyped = untyped;
  }

  public <T> BinaryExpression<T> in(BinaryExpression<T> binary) {
    boolean text = binary.operator() == Operator.CONCAT
        && isUntyped(binary.left())
        && isUntyped(binary.right());
    if (text) {
      return new BinaryExpression<>(
          typed(binary.left()), binary.operator(), binary.right(), binary.type());
    }
    return isCertain(List.of(binary.left(), binary.right())) ? binary : each(binary);
  }

  /** Each operand of its own type, whatever stands beside it. */
  public <T> BinaryExpression<T> each(BinaryExpression<T> binary) {
    return isArithmetic(binary)
        ? new BinaryExpression<>(
            typed(binary.left()), binary.operator(), typed(binary.right()), binary.type())
        : binary;
  }

  private static boolean isArithmetic(BinaryExpression<?> binary) {
    return switch (binary.operator()) {
      case PLUS, MINUS, TIMES, DIVIDED_BY, MODULO -> true;
      default -> false;
    };
  }

  public UnaryExpression<?> in(UnaryExpression<?> unary) {
    return unary.operator() == UnaryOperator.NEGATIVE ? typed(unary) : unary;
  }

  private <T> UnaryExpression<T> typed(UnaryExpression<T> unary) {
    return new UnaryExpression<>(unary.operator(), typed(unary.operand()), unary.type());
  }

  /** Of functions such as {@code nullif} the first argument decides. */
  public <T> FunctionCall<T> in(FunctionCall<T> call) {
    if (!isGeneric(call)) {
      return call;
    }
    List<Expression<?>> arguments = new ArrayList<>(call.arguments());
    arguments.set(0, typed(arguments.get(0)));
    return with(isCertain(arguments) ? arguments : each(arguments), call);
  }

  public <T> FunctionCall<T> each(FunctionCall<T> call) {
    return isGeneric(call) ? with(each(call.arguments()), call) : call;
  }

  private static boolean isGeneric(FunctionCall<?> call) {
    return GENERIC.contains(call.name().toLowerCase(Locale.ROOT))
        && !call.arguments().isEmpty();
  }

  private static <T> FunctionCall<T> with(List<Expression<?>> arguments, FunctionCall<T> call) {
    return new FunctionCall<>(
        call.name(), arguments, call.type(), call.isDistinct(), call.filter());
  }

  public <T> Case<T> in(Case<T> cases) {
    List<Expression<?>> results = new ArrayList<>();
    cases.whens().forEach(when -> results.add(when.result()));
    if (cases.otherwise() != null) {
      results.add(cases.otherwise());
    }
    return isCertain(results) ? cases : each(cases);
  }

  public <T> Case<T> each(Case<T> cases) {
    List<Case.When<T>> whens = cases.whens().stream()
        .map(when -> new Case.When<T>(when.condition(), typed(when.result())))
        .toList();
    Expression<? extends T> otherwise = cases.otherwise();
    return new Case<>(whens, otherwise == null ? null : typed(otherwise), cases.type());
  }

  /** Cast if its type is not known: as an expression of a SELECT list, say, which makes a column. */
  public <T> Expression<T> typed(Expression<T> expression) {
    return isUntyped(expression) ? expression.cast(expression.type()) : expression;
  }

  private List<Expression<?>> each(List<Expression<?>> operands) {
    return operands.stream().<Expression<?>>map(this::typed).toList();
  }

  /** Whether the type of one of them is beyond doubt, so that the others get it. */
  private static boolean isCertain(List<Expression<?>> operands) {
    return operands.stream()
        .map(Annotated::strip)
        .anyMatch(operand -> isTyped(operand)
            || operand instanceof BinaryExpression<?> inner
                && isArithmetic(inner)
                && (isTyped(inner.left()) && isValue(inner.right())
                    || isTyped(inner.right()) && isValue(inner.left())));
  }

  private static boolean isTyped(Expression<?> operand) {
    return operand instanceof ColumnClause<?> || operand instanceof Cast<?>;
  }

  private static boolean isValue(Expression<?> operand) {
    return isTyped(operand) || operand instanceof BindParameter<?>;
  }

  private boolean isUntyped(Expression<?> expression) {
    return expression.type().storage().kind() != Kind.OTHER
        && untyped.test(Annotated.strip(expression));
  }
}
