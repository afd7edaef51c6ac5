package dev.aludel.sql;

import dev.aludel.type.SqlType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expression whose value is a {@code T}, from a column to a whole condition. Immutable; equal by value.
 *
 * <p>Plain values in these methods become bind parameters of this expression's type, never SQL.
 */
public sealed interface Expression<T> extends Selection<T>, SortKey
    permits Annotated,
        Between,
        BinaryExpression,
        BindList,
        BindParameter,
        Case,
        Cast,
        Collate,
        ColumnClause,
        Constant,
        DialectExpression,
        Excluded,
        Exists,
        FunctionCall,
        JsonPath,
        Label,
        Like,
        Logical,
        NextValue,
        Over,
        Quantified,
        ScalarSubquery,
        StandardCall,
        TextExpression,
        Tuple,
        UnaryExpression {

  SqlType<T> type();

  <R> R accept(ExpressionVisitor<R> visitor);

  /** {@code = ?}; {@code IS NULL} for a null. */
  default Expression<Boolean> eq(@Nullable T value) {
    return Comparison.of(this, Operator.EQ, value);
  }

  default Expression<Boolean> eq(Expression<? extends T> other) {
    return Comparison.of(this, Operator.EQ, other);
  }

  /** {@code != ?}; {@code IS NOT NULL} for a null. */
  default Expression<Boolean> ne(@Nullable T value) {
    return Comparison.of(this, Operator.NE, value);
  }

  default Expression<Boolean> ne(Expression<? extends T> other) {
    return Comparison.of(this, Operator.NE, other);
  }

  default Expression<Boolean> lt(T value) {
    return Comparison.of(this, Operator.LT, value);
  }

  default Expression<Boolean> lt(Expression<? extends T> other) {
    return Comparison.of(this, Operator.LT, other);
  }

  default Expression<Boolean> le(T value) {
    return Comparison.of(this, Operator.LE, value);
  }

  default Expression<Boolean> le(Expression<? extends T> other) {
    return Comparison.of(this, Operator.LE, other);
  }

  default Expression<Boolean> gt(T value) {
    return Comparison.of(this, Operator.GT, value);
  }

  default Expression<Boolean> gt(Expression<? extends T> other) {
    return Comparison.of(this, Operator.GT, other);
  }

  default Expression<Boolean> ge(T value) {
    return Comparison.of(this, Operator.GE, value);
  }

  default Expression<Boolean> ge(Expression<? extends T> other) {
    return Comparison.of(this, Operator.GE, other);
  }

  default Expression<Boolean> isNull() {
    return UnaryExpression.condition(UnaryOperator.IS_NULL, this);
  }

  default Expression<Boolean> isNotNull() {
    return UnaryExpression.condition(UnaryOperator.IS_NOT_NULL, this);
  }

  /** Unequal where NULL is a value like others: true or false, never unknown. */
  default Expression<Boolean> isDistinctFrom(Expression<? extends T> other) {
    return Comparison.of(this, Operator.IS_DISTINCT_FROM, other);
  }

  /** Equal where NULL is a value like others: true or false, never unknown. */
  default Expression<Boolean> isNotDistinctFrom(Expression<? extends T> other) {
    return Comparison.of(this, Operator.IS_NOT_DISTINCT_FROM, other);
  }

  /** One of the values; with none of them, false. However many there are, the statement's shape is the same. */
  default Expression<Boolean> in(Collection<? extends T> values) {
    return Comparison.of(this, Operator.IN, BindList.of(values, type()));
  }

  default Expression<Boolean> in(Query<? extends T> query) {
    return Comparison.of(this, Operator.IN, query.scalar());
  }

  /** A list given at execution: {@code in(Sql.listParam("ids", INTEGER))}. */
  default Expression<Boolean> in(BindList<T> values) {
    return Comparison.of(this, Operator.IN, values);
  }

  /** None of the values; with none of them, true. */
  default Expression<Boolean> notIn(Collection<? extends T> values) {
    return Comparison.of(this, Operator.NOT_IN, BindList.of(values, type()));
  }

  default Expression<Boolean> notIn(Query<? extends T> query) {
    return Comparison.of(this, Operator.NOT_IN, query.scalar());
  }

  default Expression<Boolean> between(T low, T high) {
    return between(BindParameter.of(low, type()), BindParameter.of(high, type()));
  }

  default Expression<Boolean> between(Expression<? extends T> low, Expression<? extends T> high) {
    return new Between(this, low, high, false);
  }

  /** Matches a pattern as the database reads it: {@code %} any text, {@code _} any character. */
  default Expression<Boolean> like(String pattern) {
    return Like.pattern(this, pattern);
  }

  /** {@link #like} without regard to upper and lower case. */
  default Expression<Boolean> ilike(String pattern) {
    return Like.pattern(this, pattern).ignoringCase();
  }

  default Expression<Boolean> notLike(String pattern) {
    return Like.pattern(this, pattern).negate();
  }

  /** Begins with exactly this text; {@code %} and {@code _} in it are ordinary characters. */
  default Expression<Boolean> startsWith(String text) {
    return Like.literal(this, "", text, "%");
  }

  /** Ends with exactly this text; {@code %} and {@code _} in it are ordinary characters. */
  default Expression<Boolean> endsWith(String text) {
    return Like.literal(this, "%", text, "");
  }

  /** Has exactly this text in it; {@code %} and {@code _} in it are ordinary characters. */
  default Expression<Boolean> contains(String text) {
    return Like.literal(this, "%", text, "%");
  }

  /** For conditions, like {@link #or} and {@link #not}. */
  default Expression<Boolean> and(Expression<Boolean> other) {
    return Logical.of(Logical.Connective.AND, List.of(Conditions.condition(this), other));
  }

  default Expression<Boolean> or(Expression<Boolean> other) {
    return Logical.of(Logical.Connective.OR, List.of(Conditions.condition(this), other));
  }

  default Expression<Boolean> not() {
    return Conditions.not(Conditions.condition(this));
  }

  default Expression<T> plus(T value) {
    return new BinaryExpression<>(this, Operator.PLUS, BindParameter.of(value, type()), type());
  }

  default Expression<T> plus(Expression<?> other) {
    return new BinaryExpression<>(this, Operator.PLUS, other, type());
  }

  default Expression<T> minus(T value) {
    return new BinaryExpression<>(this, Operator.MINUS, BindParameter.of(value, type()), type());
  }

  default Expression<T> minus(Expression<?> other) {
    return new BinaryExpression<>(this, Operator.MINUS, other, type());
  }

  default Expression<T> times(T value) {
    return new BinaryExpression<>(this, Operator.TIMES, BindParameter.of(value, type()), type());
  }

  default Expression<T> times(Expression<?> other) {
    return new BinaryExpression<>(this, Operator.TIMES, other, type());
  }

  default Expression<T> dividedBy(T value) {
    return new BinaryExpression<>(
        this, Operator.DIVIDED_BY, BindParameter.of(value, type()), type());
  }

  default Expression<T> dividedBy(Expression<?> other) {
    return new BinaryExpression<>(this, Operator.DIVIDED_BY, other, type());
  }

  default Expression<T> modulo(T value) {
    return new BinaryExpression<>(this, Operator.MODULO, BindParameter.of(value, type()), type());
  }

  default Expression<T> negative() {
    return new UnaryExpression<>(UnaryOperator.NEGATIVE, this, type());
  }

  /** {@code ||}, the text of both one after the other. */
  default Expression<T> concat(T value) {
    return new BinaryExpression<>(this, Operator.CONCAT, BindParameter.of(value, type()), type());
  }

  default Expression<T> concat(Expression<?> other) {
    return new BinaryExpression<>(this, Operator.CONCAT, other, type());
  }

  /**
   * Any other operator that the database has, one word or signs, which is written as it is given; both operands keep
   * their values. A {@code CompileException} if it is anything else.
   */
  default <U> Expression<U> op(String operator, Expression<?> right, SqlType<U> type) {
    return new OperatorExpression<>(this, operator, right, type);
  }

  default Ordering asc() {
    return new Ordering(this, Ordering.Direction.ASCENDING, Ordering.Nulls.UNSTATED);
  }

  default Ordering desc() {
    return new Ordering(this, Ordering.Direction.DESCENDING, Ordering.Nulls.UNSTATED);
  }

  @Override
  default Ordering ordering() {
    return new Ordering(this, Ordering.Direction.UNSTATED, Ordering.Nulls.UNSTATED);
  }

  /** This under another name, which ORDER BY and the rows of the result know. */
  default Label<T> as(String name) {
    return new Label<>(name, this);
  }

  default <U> Expression<U> cast(SqlType<U> type) {
    return new Cast<>(this, type().isSecret() ? type.secret() : type);
  }

  /** The same text, compared and sorted by the rules of that name; H2 has none such. */
  default Collate<T> collate(String collation) {
    return new Collate<>(this, collation);
  }

  /** The same expression with an invisible mark; neither SQL nor cache key nor the rows see it. */
  default Annotated<T> annotate(String key, Object value) {
    return new Annotated<>(this, Map.of(key, value));
  }
}
