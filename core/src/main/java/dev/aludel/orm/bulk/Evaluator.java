package dev.aludel.orm.bulk;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.Annotated;
import dev.aludel.sql.Between;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.BindList;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Case;
import dev.aludel.sql.Cast;
import dev.aludel.sql.Collate;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Constant;
import dev.aludel.sql.DialectExpression;
import dev.aludel.sql.Excluded;
import dev.aludel.sql.Exists;
import dev.aludel.sql.Expression;
import dev.aludel.sql.ExpressionVisitor;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.JsonPath;
import dev.aludel.sql.Label;
import dev.aludel.sql.Like;
import dev.aludel.sql.Logical;
import dev.aludel.sql.NextValue;
import dev.aludel.sql.Operator;
import dev.aludel.sql.Over;
import dev.aludel.sql.Quantified;
import dev.aludel.sql.ScalarSubquery;
import dev.aludel.sql.StandardCall;
import dev.aludel.sql.TextExpression;
import dev.aludel.sql.Tuple;
import dev.aludel.sql.UnaryExpression;
import dev.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an {@link Evaluation} of a condition on a mapped class's table, if Java gives the same answer as every database
 * of the dialect; otherwise nothing. Three-valued as SQL is. Used once.
 */
final class Evaluator implements ExpressionVisitor<Optional<Evaluation>> {

  private static final int DEEPEST = 200;

  private final Mapper<?> mapper;
  private final Dialect dialect;
  private int depth;

  private Evaluator(Mapper<?> mapper, Dialect dialect) {
    this.mapper = mapper;
    this.dialect = dialect;
  }

  static Optional<Evaluation> of(
      @Nullable Expression<Boolean> criteria, Mapper<?> mapper, Dialect dialect) {
    return criteria == null
        ? Optional.of(state -> true)
        : new Evaluator(mapper, dialect).evaluation(criteria);
  }

  private Optional<Evaluation> evaluation(Expression<?> expression) {
    if (depth == DEEPEST) {
      return Optional.empty();
    }
    depth++;
    try {
      return expression.accept(this);
    } finally {
      depth--;
    }
  }

  // --- values ----------------------------------------------------------------------------------

  @Override
  public Optional<Evaluation> visitColumn(ColumnClause<?> column) {
    return mapper.columnProperties().stream()
        .filter(property -> property.column().equals(column))
        .findFirst()
        .map(property -> state -> value(property, state));
  }

  private @Nullable Object value(ColumnProperty property, InstanceState state) {
    if (property.primaryKey()) {
      Object key = state.requireIdentity().values().get(mapper.primaryKey().indexOf(property));
      return Comparisons.comparable(type(property.column()), key);
    }
    return state.isUnloaded(property.slot()) || state.isWritten(property.slot())
        ? Evaluation.UNKNOWN
        : Comparisons.comparable(type(property.column()), property.value(state.requireInstance()));
  }

  @Override
  public Optional<Evaluation> visitBind(BindParameter<?> bind) {
    if (bind.required()) {
      return Optional.empty();
    }
    Object value = Comparisons.comparable(type(bind), bind.value());
    return Optional.of(state -> value);
  }

  @Override
  public Optional<Evaluation> visitConstant(Constant<?> constant) {
    Boolean value = constant.word() == Constant.Word.NULL
        ? null
        : Boolean.valueOf(constant.word() == Constant.Word.TRUE);
    return Optional.of(state -> value);
  }

  // --- conditions ------------------------------------------------------------------------------

  @Override
  public Optional<Evaluation> visitBinary(BinaryExpression<?> binary) {
    if (binary.right() instanceof BindList<?> list) {
      return inList(binary.left(), binary.operator(), list);
    }
    if (!isComparable(binary.left(), binary.operator())
        || !isComparable(binary.right(), binary.operator())
        || Comparisons.group(type(binary.left())) != Comparisons.group(type(binary.right()))) {
      return Optional.empty();
    }
    return both(binary.left(), binary.right())
        .map(both -> Comparisons.comparing(both.get(0), binary.operator(), both.get(1)));
  }

  private Optional<Evaluation> inList(Expression<?> left, Operator operator, BindList<?> list) {
    if (list.required()
        || !isComparable(left, Operator.EQ)
        || Comparisons.group(type(left)) != Comparisons.group(type(list))) {
      return Optional.empty();
    }
    if (list.value().isEmpty()) {
      return Optional.of(state -> operator == Operator.NOT_IN); // of NULL, too
    }
    Set<@Nullable Object> values = new HashSet<>();
    list.value().forEach(value -> values.add(Comparisons.comparable(type(list), value)));
    return evaluation(left).map(operand -> state -> {
      Object value = operand.of(state);
      return value == null || value == Evaluation.UNKNOWN
          ? value
          : (Object) (values.contains(value) == (operator == Operator.IN));
    });
  }

  @Override
  public Optional<Evaluation> visitBetween(Between between) {
    Expression<Boolean> low =
        new BinaryExpression<>(between.operand(), Operator.GE, between.low(), between.type());
    Expression<Boolean> high =
        new BinaryExpression<>(between.operand(), Operator.LE, between.high(), between.type());
    return both(low, high)
        .map(Truth::all)
        .map(inside -> between.negated() ? Truth.not(inside) : inside);
  }

  @Override
  public Optional<Evaluation> visitUnary(UnaryExpression<?> unary) {
    Optional<Evaluation> operand = evaluation(unary.operand());
    return switch (unary.operator()) {
      case NOT -> operand.map(Truth::not);
      case IS_NULL -> operand.map(Truth::isNull);
      case IS_NOT_NULL -> operand.map(Truth::isNull).map(Truth::not);
      case NEGATIVE -> Optional.empty();
    };
  }

  @Override
  public Optional<Evaluation> visitLogical(Logical logical) {
    List<Evaluation> parts = new ArrayList<>();
    for (Expression<Boolean> condition : logical.conditions()) {
      Optional<Evaluation> part = evaluation(condition);
      if (part.isEmpty()) {
        return part;
      }
      parts.add(part.get());
    }
    return Optional.of(
        logical.connective() == Logical.Connective.AND ? Truth.all(parts) : Truth.any(parts));
  }

  private Optional<List<Evaluation>> both(Expression<?> left, Expression<?> right) {
    return evaluation(left)
        .flatMap(first -> evaluation(right).map(second -> List.of(first, second)));
  }

  private boolean isComparable(Expression<?> operand, Operator operator) {
    Comparisons.Group group = Comparisons.group(type(operand));
    boolean equality = switch (operator) {
      case EQ, NE, IS_DISTINCT_FROM, IS_NOT_DISTINCT_FROM -> true;
      default -> false;
    };
    return switch (group) {
      case NUMBER, DATE -> equality || Comparisons.isOrder(operator);
      case BOOLEAN, UUID -> equality;
      case TEXT -> equality && dialect.features().supports(Feature.EXACT_TEXT);
      case OTHER -> false;
    };
  }

  private SqlType<?> type(Expression<?> operand) {
    return operand.type().on(dialect.name());
  }

  // --- through -----------------------------------------------------------------------------------

  @Override
  public Optional<Evaluation> visitLabel(Label<?> label) {
    return evaluation(label.expression());
  }

  @Override
  public Optional<Evaluation> visitAnnotated(Annotated<?> annotated) {
    return evaluation(annotated.expression());
  }

  // --- what only the database knows
  // ----------------------------------------------------------------

  @Override
  public Optional<Evaluation> visitBindList(BindList<?> list) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitLike(Like like) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitFunction(FunctionCall<?> call) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitStandardCall(StandardCall<?> call) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitOver(Over<?> over) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitCase(Case<?> cases) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitCast(Cast<?> cast) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitCollate(Collate<?> collate) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitScalarSubquery(ScalarSubquery<?> subquery) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitJsonPath(JsonPath path) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitNextValue(NextValue next) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitQuantified(Quantified<?> quantified) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitExists(Exists exists) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitExcluded(Excluded<?> excluded) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitTuple(Tuple tuple) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitText(TextExpression<?> text) {
    return Optional.empty();
  }

  @Override
  public Optional<Evaluation> visitDialect(DialectExpression<?> expression) {
    return Optional.empty();
  }
}
