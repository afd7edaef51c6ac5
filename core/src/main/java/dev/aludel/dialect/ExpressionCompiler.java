package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import dev.aludel.sql.AggregateOrder;
import dev.aludel.sql.Annotated;
import dev.aludel.sql.Between;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.Bind;
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
import dev.aludel.sql.Frame;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.JsonPath;
import dev.aludel.sql.Label;
import dev.aludel.sql.Like;
import dev.aludel.sql.Logical;
import dev.aludel.sql.NextValue;
import dev.aludel.sql.Operator;
import dev.aludel.sql.Ordering;
import dev.aludel.sql.Over;
import dev.aludel.sql.Precedence;
import dev.aludel.sql.Quantified;
import dev.aludel.sql.Query;
import dev.aludel.sql.ScalarSubquery;
import dev.aludel.sql.StandardCall;
import dev.aludel.sql.StandardFunction;
import dev.aludel.sql.TextExpression;
import dev.aludel.sql.TextTemplate;
import dev.aludel.sql.Tuple;
import dev.aludel.sql.UnaryExpression;
import dev.aludel.sql.Window;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes expressions, with as few parentheses as their precedences allow. See {@link SqlCompiler}. */
public abstract class ExpressionCompiler implements ExpressionVisitor<Fragment> {

  private static final Pattern PLACE = Pattern.compile("\\{(\\*|type|\\d|\\(\\d\\))}");

  private static final Set<StandardFunction> ARRAY_FUNCTIONS = EnumSet.of(
      StandardFunction.ELEMENT_AT,
      StandardFunction.SLICE,
      StandardFunction.CARDINALITY,
      StandardFunction.HAS_ELEMENT,
      StandardFunction.JOINED);

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

  /** The same without length or scale, so that no value is cut or rounded. */
  protected final String wideTypeName(SqlType<?> type) {
    return typeNames.ofValue(type);
  }

  /** What values of a type are kept as in this database. */
  protected final StandardType<?> storage(SqlType<?> type) {
    return typeNames.storage(type);
  }

  /** The whole text of an expression. */
  protected final String sql(Expression<?> expression) {
    return sql(new Fragment().add(expression));
  }

  /** The whole text of a fragment. */
  protected final String sql(Fragment fragment) {
    return fragment.write(expression -> typedOperands().in(expression).accept(this));
  }

  /** Which operands the database must be told the type of. */
  protected TypedOperands typedOperands() {
    return TypedOperands.NONE;
  }

  /** An error unless the database can do it. */
  protected final void require(Feature feature) {
    dialect.features().require(feature, dialect.name());
  }

  @Override
  public Fragment visitColumn(ColumnClause<?> column) {
    String qualifier = qualifier(column.from());
    return Fragment.of((qualifier.isEmpty() ? "" : qualifier + ".") + quote(column.name()));
  }

  @Override
  public Fragment visitBind(BindParameter<?> bind) {
    return Fragment.of(marks.mark(bind));
  }

  @Override
  public Fragment visitBindList(BindList<?> list) {
    return Fragment.of("(" + marks.mark(list) + ")");
  }

  @Override
  public Fragment visitConstant(Constant<?> constant) {
    return Fragment.of(constant.word().name());
  }

  @Override
  public Fragment visitBinary(BinaryExpression<?> binary) {
    Operator operator = binary.operator();
    return leftOperand(binary.left(), operator)
        .add(" " + operator.symbol() + " ")
        .add(rightOperand(binary.right(), operator));
  }

  private static Fragment leftOperand(Expression<?> operand, Operator parent) {
    int inner = Precedence.of(operand);
    boolean chained = inner == parent.precedence() && inner == Precedence.COMPARISON;
    return parenthesized(operand, inner < parent.precedence() || chained || mixed(inner, parent));
  }

  private static Fragment rightOperand(Expression<?> operand, Operator parent) {
    int inner = Precedence.of(operand);
    boolean chained = inner == parent.precedence() && parent != Operator.CONCAT;
    return parenthesized(operand, inner < parent.precedence() || chained || mixed(inner, parent));
  }

  /** Arithmetic inside a concatenation: SQLite and MariaDB bind || tighter, others looser. */
  private static boolean mixed(int inner, Operator parent) {
    return parent == Operator.CONCAT && inner > Precedence.CONCATENATION && inner < Precedence.ATOM;
  }

  private static Fragment parenthesized(Expression<?> expression, boolean needed) {
    return needed ? Fragment.of("(").add(expression).add(")") : new Fragment().add(expression);
  }

  /** An operand that must bind tighter than that. */
  protected static Fragment tighter(Expression<?> operand, int precedence) {
    return parenthesized(operand, Precedence.of(operand) <= precedence);
  }

  @Override
  public Fragment visitUnary(UnaryExpression<?> unary) {
    Expression<?> operand = unary.operand();
    return switch (unary.operator()) {
      case NOT ->
        Fragment.of("NOT ").add(parenthesized(operand, Precedence.of(operand) < Precedence.NOT));
      case NEGATIVE -> Fragment.of("-").add(tighter(operand, Precedence.SIGN));
      case IS_NULL -> tighter(operand, Precedence.COMPARISON).add(" IS NULL");
      case IS_NOT_NULL -> tighter(operand, Precedence.COMPARISON).add(" IS NOT NULL");
    };
  }

  @Override
  public Fragment visitLogical(Logical logical) {
    int own = Precedence.of(logical);
    Fragment sql = new Fragment();
    String separator = "";
    for (Expression<Boolean> condition : logical.conditions()) {
      sql.add(separator).add(parenthesized(condition, Precedence.of(condition) < own));
      separator = " " + logical.connective() + " ";
    }
    return sql;
  }

  @Override
  public Fragment visitBetween(Between between) {
    return tighter(between.operand(), Precedence.COMPARISON)
        .add(between.negated() ? " NOT BETWEEN " : " BETWEEN ")
        .add(tighter(between.low(), Precedence.COMPARISON))
        .add(" AND ")
        .add(tighter(between.high(), Precedence.COMPARISON));
  }

  @Override
  public Fragment visitLike(Like like) {
    return like.ignoreCase() ? like("lower(", like, "LIKE", ")") : like("", like, "LIKE", "");
  }

  /** {@code operand LIKE pattern} by a word of the dialect's, with something around both operands. */
  protected static Fragment like(String before, Like like, String word, String after) {
    return Fragment.of(before)
        .add(tighter(like.operand(), Precedence.COMPARISON))
        .add(after + (like.negated() ? " NOT " : " ") + word + " " + before)
        .add(tighter(like.pattern(), Precedence.COMPARISON))
        .add(after + (like.escaped() ? " ESCAPE '" + Like.ESCAPE + "'" : ""));
  }

  @Override
  public Fragment visitFunction(FunctionCall<?> call) {
    AggregateOrder order = call.order();
    Fragment sql = Fragment.of(functionName(call.name()) + (call.isDistinct() ? "(DISTINCT " : "("))
        .addAll(call.arguments());
    if (!order.isNone()) {
      require(order.withinGroup() ? Feature.WITHIN_GROUP : Feature.ORDERED_AGGREGATES);
      sql.add(order.withinGroup() ? ") WITHIN GROUP (ORDER BY " : " ORDER BY ")
          .add(joined(order.keys(), this::ordering));
    }
    sql.add(")");
    if (call.filter() != null) {
      require(Feature.AGGREGATE_FILTER);
      sql.add(" FILTER (WHERE ").add(call.filter()).add(")");
    }
    return sql;
  }

  /** As it was given, each part of a dotted name quoted if it is not a word; what is no function is refused. */
  protected final String functionName(String name) {
    return FunctionNames.write(name, dialect);
  }

  @Override
  public Fragment visitOver(Over<?> over) {
    require(Feature.WINDOWS);
    return new Fragment().add(over.function()).add(" OVER (" + window(over.window()) + ")");
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
  public Fragment visitCase(Case<?> cases) {
    if (cases.whens().isEmpty()) {
      throw CompileException.of(
          "A CASE has no WHEN.", "Add when(condition, result).", "empty-case");
    }
    Fragment sql = Fragment.of("CASE");
    for (Case.When<?> when : cases.whens()) {
      sql.add(" WHEN ").add(when.condition()).add(" THEN ").add(when.result());
    }
    if (cases.otherwise() != null) {
      sql.add(" ELSE ").add(cases.otherwise());
    }
    return sql.add(" END");
  }

  @Override
  public Fragment visitCast(Cast<?> cast) {
    return Fragment.of("CAST(").add(cast.operand()).add(" AS " + typeName(cast.type()) + ")");
  }

  @Override
  public Fragment visitScalarSubquery(ScalarSubquery<?> subquery) {
    return Fragment.of("(" + nested(subquery.query()) + ")");
  }

  @Override
  public Fragment visitExists(Exists exists) {
    return Fragment.of(
        (exists.negated() ? "NOT " : "") + "EXISTS (" + nested(exists.query()) + ")");
  }

  @Override
  public Fragment visitExcluded(Excluded<?> excluded) {
    return Fragment.of("excluded." + quote(excluded.column().name()));
  }

  /** How this database writes the standard functions. */
  protected FunctionTexts functionTexts() {
    return FunctionTexts.STANDARD;
  }

  @Override
  public Fragment visitStandardCall(StandardCall<?> call) {
    if (ARRAY_FUNCTIONS.contains(call.function())) {
      require(Feature.ARRAYS);
    }
    String template = functionTexts().find(call.function());
    if (template == null) {
      throw CompileException.unsupported(call.function().name(), dialect.name());
    }
    return filled(template, call);
  }

  /** A template of {@link dev.aludel.sql.StandardFunction} with the operands of a call in it. */
  protected final Fragment filled(String template, StandardCall<?> call) {
    Fragment sql = new Fragment();
    Matcher place = PLACE.matcher(template);
    int position = 0;
    while (place.find()) {
      sql.add(template.substring(position, place.start()));
      position = place.end();
      switch (place.group(1)) {
        case "*" -> sql.addAll(call.operands());
        case "type" -> sql.add(typeName(call.type()));
        default -> {
          boolean tight = place.group(1).startsWith("(");
          Expression<?> operand =
              call.operands().get(Integer.parseInt(place.group(1).replaceAll("[()]", "")));
          sql.add(parenthesized(operand, tight && Precedence.of(operand) < Precedence.ATOM));
        }
      }
    }
    return sql.add(template.substring(position));
  }

  @Override
  public Fragment visitJsonPath(JsonPath path) {
    require(Feature.JSON);
    return path.form() == JsonPath.Form.TEXT ? jsonText(path) : json(path);
  }

  /** A part of a JSON document, as a document. */
  protected Fragment json(JsonPath path) {
    throw CompileException.unsupported(Feature.JSON.construct(), dialect.name());
  }

  /** A part of a JSON document: a string by its text, NULL for null. */
  protected Fragment jsonText(JsonPath path) {
    throw CompileException.unsupported(Feature.JSON.construct(), dialect.name());
  }

  /** The refusal of a key that the database's paths cannot name. */
  protected final CompileException unreachable(String key) {
    return CompileException.of(
        "On %s no JSON path leads to the key \"%s\".".formatted(dialect.name(), key),
        "Read the document and look there.",
        "json-key");
  }

  /** A document in parentheses unless it is a name or a call. */
  protected static Fragment document(JsonPath path) {
    return parenthesized(path.document(), Precedence.of(path.document()) < Precedence.ATOM);
  }

  @Override
  public Fragment visitNextValue(NextValue next) {
    require(Feature.SEQUENCES);
    return Fragment.of(nextValue(qualified(next.schema(), next.sequence())));
  }

  /** A name with the schema that the database has for it. */
  final String qualified(@Nullable String schema, String name) {
    String actual = dialect.schemas().actual(schema);
    return actual == null ? quote(name) : quote(actual) + "." + quote(name);
  }

  /** The next value of a sequence of that quoted name. */
  protected String nextValue(String sequence) {
    return "NEXT VALUE FOR " + sequence;
  }

  @Override
  public Fragment visitQuantified(Quantified<?> quantified) {
    require(Feature.QUANTIFIED);
    return Fragment.of(quantified.word() + " ").add(quantified.subquery());
  }

  @Override
  public Fragment visitCollate(Collate<?> collate) {
    require(Feature.COLLATE);
    return tighter(collate.operand(), Precedence.SIGN)
        .add(" COLLATE " + quote(collate.collation()));
  }

  @Override
  public Fragment visitTuple(Tuple tuple) {
    return Fragment.of("(").addAll(tuple.elements()).add(")");
  }

  @Override
  public Fragment visitText(TextExpression<?> text) {
    return Fragment.of(text(text.template(), text.binds()));
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
  public Fragment visitLabel(Label<?> label) {
    return new Fragment().add(label.expression());
  }

  @Override
  public Fragment visitAnnotated(Annotated<?> annotated) {
    return new Fragment().add(annotated.expression());
  }

  @Override
  public Fragment visitDialect(DialectExpression<?> expression) {
    if (!expression.knownTo(dialect.name())) {
      throw CompileException.unsupported(expression.description(), dialect.name());
    }
    return Fragment.of(expression.sql(this::sql));
  }

  /** The texts of expressions with commas between them. */
  protected final String list(Collection<? extends Expression<?>> expressions) {
    return sql(new Fragment().addAll(expressions));
  }

  protected static <N> String joined(
      Collection<? extends N> nodes, Function<? super N, String> write) {
    return nodes.stream().map(write).collect(Collectors.joining(", "));
  }
}
