package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.sql.Annotated;
import dev.aludel.sql.Between;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.Bind;
import dev.aludel.sql.BindList;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Case;
import dev.aludel.sql.Cast;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Constant;
import dev.aludel.sql.DialectExpression;
import dev.aludel.sql.Exists;
import dev.aludel.sql.Expression;
import dev.aludel.sql.ExpressionVisitor;
import dev.aludel.sql.Frame;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.Label;
import dev.aludel.sql.Like;
import dev.aludel.sql.Logical;
import dev.aludel.sql.Operator;
import dev.aludel.sql.Ordering;
import dev.aludel.sql.Over;
import dev.aludel.sql.Precedence;
import dev.aludel.sql.Query;
import dev.aludel.sql.ScalarSubquery;
import dev.aludel.sql.TextExpression;
import dev.aludel.sql.TextTemplate;
import dev.aludel.sql.Tuple;
import dev.aludel.sql.UnaryExpression;
import dev.aludel.sql.Window;
import dev.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes expressions, with as few parentheses as their precedences allow. See {@link SqlCompiler}. */
public abstract class ExpressionCompiler implements ExpressionVisitor<String> {

  private static final Pattern FUNCTION_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Dialect dialect;
  private final TypeNames typeNames;
  private final BindMarks marks;

  ExpressionCompiler(Dialect dialect, TypeNames typeNames, BindMarks marks) {
    this.dialect = dialect;
    this.typeNames = typeNames;
    this.marks = marks;
  }

  /** What stands before the dot of a column of it. */
  abstract String qualifier(FromClause from);

  /** A query inside an expression, without parentheses. */
  abstract String nested(Query<?> query);

  protected final Dialect dialect() {
    return dialect;
  }

  protected final String quote(String identifier) {
    return dialect.quote(identifier);
  }

  /** What CAST calls the type. */
  protected final String typeName(SqlType<?> type) {
    return typeNames.inCast(type);
  }

  protected final String sql(Expression<?> expression) {
    return expression.accept(this);
  }

  /** An error unless the database can do it. */
  protected final void require(Feature feature) {
    if (!dialect.features().supports(feature)) {
      throw CompileException.unsupported(feature.construct(), dialect.name());
    }
  }

  @Override
  public String visitColumn(ColumnClause<?> column) {
    return qualifier(column.from()) + "." + quote(column.name());
  }

  @Override
  public String visitBind(BindParameter<?> bind) {
    return marks.mark(bind);
  }

  @Override
  public String visitBindList(BindList<?> list) {
    return "(" + marks.mark(list) + ")";
  }

  @Override
  public String visitConstant(Constant<?> constant) {
    return constant.word().name();
  }

  @Override
  public String visitBinary(BinaryExpression<?> binary) {
    Operator operator = binary.operator();
    return leftOperand(binary.left(), operator) + " " + operator.symbol() + " "
        + rightOperand(binary.right(), operator);
  }

  private String leftOperand(Expression<?> operand, Operator parent) {
    int inner = Precedence.of(operand);
    boolean chained = inner == parent.precedence() && inner == Precedence.COMPARISON;
    return parenthesized(operand, inner < parent.precedence() || chained || mixed(inner, parent));
  }

  private String rightOperand(Expression<?> operand, Operator parent) {
    int inner = Precedence.of(operand);
    boolean chained = inner == parent.precedence() && parent != Operator.CONCAT;
    return parenthesized(operand, inner < parent.precedence() || chained || mixed(inner, parent));
  }

  /** Arithmetic inside a concatenation: SQLite and MariaDB bind || tighter, others looser. */
  private static boolean mixed(int inner, Operator parent) {
    return parent == Operator.CONCAT && inner > Precedence.CONCATENATION && inner < Precedence.ATOM;
  }

  private String parenthesized(Expression<?> expression, boolean needed) {
    return needed ? "(" + sql(expression) + ")" : sql(expression);
  }

  /** An operand that must bind tighter than that. */
  protected final String tighter(Expression<?> operand, int precedence) {
    return parenthesized(operand, Precedence.of(operand) <= precedence);
  }

  @Override
  public String visitUnary(UnaryExpression<?> unary) {
    Expression<?> operand = unary.operand();
    return switch (unary.operator()) {
      case NOT -> "NOT " + parenthesized(operand, Precedence.of(operand) < Precedence.NOT);
      case NEGATIVE -> "-" + tighter(operand, Precedence.SIGN);
      case IS_NULL -> tighter(operand, Precedence.COMPARISON) + " IS NULL";
      case IS_NOT_NULL -> tighter(operand, Precedence.COMPARISON) + " IS NOT NULL";
    };
  }

  @Override
  public String visitLogical(Logical logical) {
    int own = Precedence.of(logical);
    return logical.conditions().stream()
        .map(condition -> parenthesized(condition, Precedence.of(condition) < own))
        .collect(Collectors.joining(" " + logical.connective() + " "));
  }

  @Override
  public String visitBetween(Between between) {
    return tighter(between.operand(), Precedence.COMPARISON)
        + (between.negated() ? " NOT BETWEEN " : " BETWEEN ")
        + tighter(between.low(), Precedence.COMPARISON)
        + " AND "
        + tighter(between.high(), Precedence.COMPARISON);
  }

  @Override
  public String visitLike(Like like) {
    if (!like.ignoreCase()) {
      return like(sql -> sql, like, "LIKE");
    }
    return like(sql -> "lower(" + sql + ")", like, "LIKE");
  }

  /** {@code operand LIKE pattern} by a word of the dialect's, with something made of both operands. */
  protected final String like(UnaryOperator<String> wrap, Like like, String word) {
    return wrap.apply(tighter(like.operand(), Precedence.COMPARISON))
        + (like.negated() ? " NOT " : " ")
        + word
        + " "
        + wrap.apply(tighter(like.pattern(), Precedence.COMPARISON))
        + (like.escaped() ? " ESCAPE '" + Like.ESCAPE + "'" : "");
  }

  @Override
  public String visitFunction(FunctionCall<?> call) {
    String arguments = (call.isDistinct() ? "DISTINCT " : "") + list(call.arguments());
    String sql = functionName(call.name()) + "(" + arguments + ")";
    if (call.filter() == null) {
      return sql;
    }
    require(Feature.AGGREGATE_FILTER);
    return sql + " FILTER (WHERE " + sql(call.filter()) + ")";
  }

  /** As it was given, each part of a dotted name quoted if it is not a word. */
  protected final String functionName(String name) {
    return List.of(name.split("\\.", -1)).stream()
        .map(part -> FUNCTION_NAME.matcher(part).matches() ? part : quote(part))
        .collect(Collectors.joining("."));
  }

  @Override
  public String visitOver(Over<?> over) {
    require(Feature.WINDOWS);
    return sql(over.function()) + " OVER (" + window(over.window()) + ")";
  }

  private String window(Window window) {
    List<String> parts = new ArrayList<>();
    if (!window.partition().isEmpty()) {
      parts.add("PARTITION BY " + list(window.partition()));
    }
    if (!window.ordering().isEmpty()) {
      parts.add("ORDER BY " + joined(window.ordering(), this::ordering));
    }
    Frame frame = window.frame();
    if (frame != null) {
      parts.add(frame.unit() + " BETWEEN " + bound(frame.start()) + " AND " + bound(frame.end()));
    }
    return String.join(" ", parts);
  }

  private static String bound(Frame.Bound bound) {
    if (bound.side() == Frame.Side.CURRENT_ROW) {
      return "CURRENT ROW";
    }
    return (bound.unbounded() ? "UNBOUNDED" : bound.distance()) + " " + bound.side();
  }

  /** One key of ORDER BY. */
  protected String ordering(Ordering ordering) {
    return direction(sql(ordering.expression()), ordering);
  }

  /** What follows the key itself. */
  protected String direction(String key, Ordering ordering) {
    String direction = switch (ordering.direction()) {
      case ASCENDING -> " ASC";
      case DESCENDING -> " DESC";
      case UNSTATED -> "";
    };
    if (ordering.nulls() == Ordering.Nulls.UNSTATED) {
      return key + direction;
    }
    require(Feature.NULLS_ORDERING);
    return key + direction + " NULLS " + ordering.nulls();
  }

  @Override
  public String visitCase(Case<?> cases) {
    if (cases.whens().isEmpty()) {
      throw CompileException.of(
          "A CASE has no WHEN.", "Add when(condition, result).", "empty-case");
    }
    StringBuilder sql = new StringBuilder("CASE");
    cases
        .whens()
        .forEach(when -> sql.append(" WHEN ")
            .append(sql(when.condition()))
            .append(" THEN ")
            .append(sql(when.result())));
    if (cases.otherwise() != null) {
      sql.append(" ELSE ").append(sql(cases.otherwise()));
    }
    return sql.append(" END").toString();
  }

  @Override
  public String visitCast(Cast<?> cast) {
    return "CAST(" + sql(cast.operand()) + " AS " + typeName(cast.type()) + ")";
  }

  @Override
  public String visitScalarSubquery(ScalarSubquery<?> subquery) {
    return "(" + nested(subquery.query()) + ")";
  }

  @Override
  public String visitExists(Exists exists) {
    return (exists.negated() ? "NOT " : "") + "EXISTS (" + nested(exists.query()) + ")";
  }

  @Override
  public String visitTuple(Tuple tuple) {
    return "(" + list(tuple.elements()) + ")";
  }

  @Override
  public String visitText(TextExpression<?> text) {
    return text(text.template(), text.binds());
  }

  /** A text with its parameters in their places. */
  final String text(TextTemplate template, Map<String, Bind<?>> binds) {
    StringBuilder sql = new StringBuilder(BindMarks.unmarked(template.chunks().get(0)));
    for (int i = 0; i < template.names().size(); i++) {
      Bind<?> bind = Objects.requireNonNull(binds.get(template.names().get(i)));
      sql.append(sql((Expression<?>) bind));
      sql.append(BindMarks.unmarked(template.chunks().get(i + 1)));
    }
    return sql.toString();
  }

  @Override
  public String visitLabel(Label<?> label) {
    return sql(label.expression());
  }

  @Override
  public String visitAnnotated(Annotated<?> annotated) {
    return sql(annotated.expression());
  }

  @Override
  public String visitDialect(DialectExpression<?> expression) {
    if (!expression.knownTo(dialect.name())) {
      throw CompileException.unsupported(expression.getClass().getSimpleName(), dialect.name());
    }
    return expression.sql(this::sql);
  }

  protected final String list(Collection<? extends Expression<?>> expressions) {
    return joined(expressions, this::sql);
  }

  protected static <N> String joined(
      Collection<? extends N> nodes, Function<? super N, String> write) {
    return nodes.stream().map(write).collect(Collectors.joining(", "));
  }
}
