package dev.aludel.sql;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The door to this package, to be imported statically: statements, functions, and conditions.
 *
 * <p>Values become bind parameters. Only {@link #text} and {@link #literalColumn} take SQL.
 */
public final class Sql {

  private Sql() {}

  /** Rows that are the value itself. */
  public static <T> Select<T> select(Selection<T> selection) {
    return Select.ofValue(selection);
  }

  /** Rows of values that have the types of the selections. */
  public static <A, B> Select<Row2<A, B>> select(Selection<A> first, Selection<B> second) {
    return Select.ofRows(List.of(first, second));
  }

  /** Rows of values that have the types of the selections. */
  public static <A, B, C> Select<Row3<A, B, C>> select(
      Selection<A> first, Selection<B> second, Selection<C> third) {
    return Select.ofRows(List.of(first, second, third));
  }

  /** Rows of values that have the types of the selections. */
  public static <A, B, C, D> Select<Row4<A, B, C, D>> select(
      Selection<A> first, Selection<B> second, Selection<C> third, Selection<D> fourth) {
    return Select.ofRows(List.of(first, second, third, fourth));
  }

  /** Rows of values that have the types of the selections. */
  public static <A, B, C, D, E> Select<Row5<A, B, C, D, E>> select(
      Selection<A> first,
      Selection<B> second,
      Selection<C> third,
      Selection<D> fourth,
      Selection<E> fifth) {
    return Select.ofRows(List.of(first, second, third, fourth, fifth));
  }

  /** Rows of six selections and more, whose values are asked for by what was selected. */
  public static Select<Row> select(
      Selection<?> first,
      Selection<?> second,
      Selection<?> third,
      Selection<?> fourth,
      Selection<?> fifth,
      Selection<?> sixth,
      Selection<?>... more) {
    List<Selection<?>> all = new ArrayList<>(List.of(first, second, third, fourth, fifth, sixth));
    all.addAll(List.of(more));
    return Select.ofRows(all);
  }

  public static Select<Row> select(List<? extends Selection<?>> selections) {
    return Select.ofRows(selections);
  }

  /** All columns of a table, an alias or a subquery. */
  public static Select<Row> select(FromClause from) {
    return Select.ofRows(from.columns()).from(from);
  }

  /** Rows of one value, to be added by {@code row}; named and typed like the expression. */
  public static <T> Values<T> values(Expression<T> head) {
    return Values.of(false, head);
  }

  /** Rows to be added by {@code row}, whose columns are named and typed like the expressions. */
  public static <A, B> Values<Row2<A, B>> values(Expression<A> first, Expression<B> second) {
    return Values.of(true, first, second);
  }

  /** Rows to be added by {@code row}, whose columns are named and typed like the expressions. */
  public static <A, B, C> Values<Row3<A, B, C>> values(
      Expression<A> first, Expression<B> second, Expression<C> third) {
    return Values.of(true, first, second, third);
  }

  /** Rows to be added by {@code row}, whose columns are named and typed like the expressions. */
  public static Values<Row> values(List<? extends Expression<?>> heads) {
    return Values.of(true, heads.toArray(Expression<?>[]::new));
  }

  /** A function that answers rows; name its columns by {@code column}. */
  public static TableFunction tableFunction(String name, Expression<?>... arguments) {
    return new TableFunction(
        func(name, Types.OTHER, arguments), AliasName.anonymous("anon"), List.of());
  }

  /** Instances of a mapped class; a {@code CompileException} if nobody has mapped it. */
  public static <T> Select<T> select(Class<T> entity) {
    return select(EntityResolvers.resolve(entity));
  }

  public static Insert insert(TableClause table) {
    return new Insert(table, List.of(), List.of(), null, List.of(), null);
  }

  /** Into the table of a mapped class; a {@code CompileException} if nobody has mapped it. */
  public static Insert insert(Class<?> entity) {
    return insert(EntityResolvers.table(entity));
  }

  public static Update update(TableClause table) {
    return new Update(table, List.of(), List.of(), null);
  }

  /** Of the table of a mapped class; a {@code CompileException} if nobody has mapped it. */
  public static Update update(Class<?> entity) {
    return update(EntityResolvers.table(entity));
  }

  public static Delete delete(TableClause table) {
    return new Delete(table, List.of(), null);
  }

  /** From the table of a mapped class; a {@code CompileException} if nobody has mapped it. */
  public static Delete delete(Class<?> entity) {
    return delete(EntityResolvers.table(entity));
  }

  /** {@code column = value}, for {@link OnConflict#doUpdate(Assignment...)}. */
  public static <T> Assignment set(ColumnClause<T> column, Expression<? extends T> value) {
    return new Assignment(column, value);
  }

  /** In {@link Insert#onConflict}: the column's value in the row that could not be inserted. */
  public static <T> Excluded<T> excluded(ColumnClause<T> column) {
    return new Excluded<>(column);
  }

  /** A statement in SQL, with {@code :names} for parameters. The text is sent as it stands. */
  public static TextStatement text(String sql) {
    return TextStatement.of(sql);
  }

  /** SQL as an expression. The text is sent as it stands. */
  public static <T> Expression<T> literalColumn(String sql, SqlType<T> type) {
    return new TextExpression<>(new TextTemplate(sql, List.of(sql), List.of()), Map.of(), type);
  }

  /** A parameter whose value each execution gives by name. */
  public static <T> BindParameter<T> param(String name, SqlType<T> type) {
    return BindParameter.required(name, type);
  }

  /** The list of an IN, which each execution gives by name. */
  public static <T> BindList<T> listParam(String name, SqlType<T> type) {
    return new BindList<>(name, List.of(), type, true);
  }

  /** A value as a bind parameter of the type that its class has by default. */
  public static <T> BindParameter<T> literal(T value) {
    return BindParameter.guess(value);
  }

  public static <T> BindParameter<T> literal(T value, SqlType<T> type) {
    return BindParameter.of(value, type);
  }

  public static <T> Expression<T> nullOf(SqlType<T> type) {
    return new Constant<>(Constant.Word.NULL, type);
  }

  public static Expression<Boolean> true_() {
    return new Constant<>(Constant.Word.TRUE, Types.BOOLEAN);
  }

  public static Expression<Boolean> false_() {
    return new Constant<>(Constant.Word.FALSE, Types.BOOLEAN);
  }

  /** All of them; true for none. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static Expression<Boolean> and(Expression<Boolean>... conditions) {
    return and(List.of(conditions));
  }

  public static Expression<Boolean> and(Collection<? extends Expression<Boolean>> conditions) {
    return Logical.of(Logical.Connective.AND, List.copyOf(conditions));
  }

  /** One of them at least; false for none. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static Expression<Boolean> or(Expression<Boolean>... conditions) {
    return or(List.of(conditions));
  }

  public static Expression<Boolean> or(Collection<? extends Expression<Boolean>> conditions) {
    return Logical.of(Logical.Connective.OR, List.copyOf(conditions));
  }

  public static Expression<Boolean> not(Expression<Boolean> condition) {
    return Conditions.not(condition);
  }

  public static Exists exists(Query<?> query) {
    return query.exists();
  }

  /** For the right side of a comparison that holds if it does for one of the query's values. SQLite has none such. */
  public static <T> Quantified<T> any(Query<T> query) {
    return new Quantified<>(Quantified.Word.ANY, query.scalar());
  }

  /** For the right side of a comparison that holds if it does for each of the query's values. SQLite has none such. */
  public static <T> Quantified<T> all(Query<T> query) {
    return new Quantified<>(Quantified.Word.ALL, query.scalar());
  }

  /** Several expressions compared as one: {@code (a, b) IN ((?, ?), (?, ?))}. */
  public static Tuple tuple(Expression<?>... elements) {
    return new Tuple(List.of(elements));
  }

  /** To be completed by {@code when} and {@code otherwise}: {@code case_(VARCHAR).when(age.lt(18), "young")}. */
  public static <T> Case<T> case_(SqlType<T> type) {
    return new Case<>(List.of(), null, type);
  }

  /** Any function, by its name in the database. */
  public static <T> FunctionCall<T> func(String name, SqlType<T> type, Expression<?>... arguments) {
    return new FunctionCall<>(name, List.of(arguments), type);
  }

  /** {@code count(*)}. */
  public static FunctionCall<Long> count() {
    return func("count", Types.BIGINT, literalColumn("*", Types.BIGINT));
  }

  public static FunctionCall<Long> count(Expression<?> counted) {
    return func("count", Types.BIGINT, counted);
  }

  public static <T extends Number> FunctionCall<T> sum(Expression<T> summed) {
    return func("sum", summed.type(), summed);
  }

  public static <T> FunctionCall<T> min(Expression<T> expression) {
    return func("min", expression.type(), expression);
  }

  public static <T> FunctionCall<T> max(Expression<T> expression) {
    return func("max", expression.type(), expression);
  }

  public static FunctionCall<Double> avg(Expression<? extends Number> averaged) {
    return func("avg", Types.DOUBLE, averaged);
  }

  /** The first that is not NULL. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <T> FunctionCall<T> coalesce(
      Expression<T> first, Expression<? extends T>... others) {
    List<Expression<?>> all = new ArrayList<>();
    all.add(first);
    all.addAll(List.of(others));
    return new FunctionCall<>("coalesce", all, first.type());
  }

  public static <T> FunctionCall<T> coalesce(Expression<T> first, T otherwise) {
    return coalesce(first, BindParameter.of(otherwise, first.type()));
  }

  public static <T> FunctionCall<T> lower(Expression<T> text) {
    return func("lower", text.type(), text);
  }

  public static <T> FunctionCall<T> upper(Expression<T> text) {
    return func("upper", text.type(), text);
  }

  /** In characters. */
  public static Expression<Integer> length(Expression<?> text) {
    return StandardCall.of(StandardFunction.LENGTH, Types.INTEGER, text);
  }

  public static <T extends Number> FunctionCall<T> abs(Expression<T> number) {
    return func("abs", number.type(), number);
  }

  public static FunctionCall<Long> rowNumber() {
    return func("row_number", Types.BIGINT);
  }

  public static FunctionCall<Long> rank() {
    return func("rank", Types.BIGINT);
  }

  public static FunctionCall<Long> denseRank() {
    return func("dense_rank", Types.BIGINT);
  }

  public static Window partitionBy(Expression<?>... expressions) {
    return Window.EVERYTHING.partitionBy(expressions);
  }

  /** A query's rows as a set, put together with others; see also {@link Query#union}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <R> CompoundSelect<R> union(Query<R>... queries) {
    return CompoundSelect.of(SetOperator.UNION, List.of(queries));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public static <R> CompoundSelect<R> unionAll(Query<R>... queries) {
    return CompoundSelect.of(SetOperator.UNION_ALL, List.of(queries));
  }
}
