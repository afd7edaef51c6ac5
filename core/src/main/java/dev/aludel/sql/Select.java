package dev.aludel.sql;

import dev.aludel.error.CompileException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT that answers rows of {@code R}. Immutable; each method answers another SELECT.
 *
 * <p>Tables need not be named in FROM: those of the selections and of WHERE are added. As a subquery in a condition or
 * in a SELECT list, it leaves out those that the surrounding query reads already.
 */
public final class Select<R> implements Query<R> {

  private final List<Selection<?>> selections;
  private final boolean rows;
  private final boolean distinct;
  private final List<Expression<?>> distinctOn;
  private final List<FromClause> from;
  private final @Nullable Expression<Boolean> where;
  private final List<Expression<?>> groupBy;
  private final @Nullable Expression<Boolean> having;
  private final List<Ordering> ordering;
  private final RowLimit rowLimit;
  private final @Nullable ForUpdate forUpdate;
  private final @Nullable List<FromClause> correlated;
  private final List<Object> options;

  /** Made when it is first asked for; two threads may make it both, and either is right. */
  private @Nullable CacheKey cacheKey;

  Select(SelectDraft draft) {
    selections = List.copyOf(draft.selections);
    rows = draft.rows;
    distinct = draft.distinct;
    distinctOn = List.copyOf(draft.distinctOn);
    from = List.copyOf(draft.from);
    where = draft.where;
    groupBy = List.copyOf(draft.groupBy);
    having = draft.having;
    ordering = List.copyOf(draft.ordering);
    rowLimit = draft.rowLimit;
    forUpdate = draft.forUpdate;
    correlated = draft.correlated == null ? null : List.copyOf(draft.correlated);
    options = List.copyOf(draft.options);
  }

  static <T> Select<T> ofValue(Selection<T> selection) {
    SelectDraft draft = new SelectDraft();
    draft.selections.add(selection);
    return new Select<>(draft);
  }

  static <R extends Row> Select<R> ofRows(List<? extends Selection<?>> selections) {
    SelectDraft draft = new SelectDraft();
    draft.selections.addAll(selections);
    draft.rows = true;
    return new Select<>(draft);
  }

  /** Selects this instead, from the same rows. */
  public <T> Select<T> selecting(Selection<T> selection) {
    return selectingOnly(List.of(selection), false);
  }

  /** Selects these instead, from the same rows. */
  public Select<Row> selecting(List<? extends Selection<?>> all) {
    return selectingOnly(all, true);
  }

  public Select<R> distinct() {
    return change(draft -> draft.distinct = true);
  }

  /**
   * The first row, in the order of {@link #orderBy}, of each group in which these are equal; the order must begin with
   * them. PostgreSQL and H2.
   */
  public Select<R> distinctOn(Expression<?>... expressions) {
    return change(draft -> draft.distinctOn.addAll(List.of(expressions)));
  }

  /** States what to read from, beside what is stated already. */
  public Select<R> from(FromClause... froms) {
    return change(draft -> draft.from.addAll(List.of(froms)));
  }

  /** States a mapped class as what to read from. */
  public Select<R> from(Class<?> entity) {
    return from(EntityResolvers.resolve(entity).from());
  }

  /** Joins on the foreign key between the target and what the SELECT reads; an error if that does not say which. */
  public Select<R> join(FromClause target) {
    return joined(target, Join.Kind.INNER, null);
  }

  /** As {@link #join(FromClause)}, with the table of a mapped class. */
  public Select<R> join(Class<?> entity) {
    return join(EntityResolvers.resolve(entity).from());
  }

  public Select<R> join(FromClause target, Expression<Boolean> on) {
    return joined(target, Join.Kind.INNER, on);
  }

  /** As {@link #join(FromClause)}, keeping rows that have no partner. */
  public Select<R> leftJoin(FromClause target) {
    return joined(target, Join.Kind.LEFT, null);
  }

  /** As {@link #leftJoin(FromClause)}, with the table of a mapped class. */
  public Select<R> leftJoin(Class<?> entity) {
    return leftJoin(EntityResolvers.resolve(entity).from());
  }

  public Select<R> leftJoin(FromClause target, Expression<Boolean> on) {
    return joined(target, Join.Kind.LEFT, on);
  }

  /** Joins along a relationship. */
  public Select<R> join(JoinPath path) {
    Select<R> joined = this;
    for (JoinPath.Step step : path.steps()) {
      joined = joined.join(step.target(), step.on());
    }
    return joined;
  }

  /** Joins along a relationship, keeping rows that have no partner. */
  public Select<R> leftJoin(JoinPath path) {
    Select<R> joined = this;
    for (JoinPath.Step step : path.steps()) {
      joined = joined.leftJoin(step.target(), step.on());
    }
    return joined;
  }

  /** As {@link #leftJoin(FromClause, Expression)}, keeping the target's rows that have no partner. */
  public Select<R> rightJoin(FromClause target, Expression<Boolean> on) {
    return joined(target, Join.Kind.RIGHT, on);
  }

  /** Every row with every row of the target. */
  public Select<R> crossJoin(FromClause target) {
    return joined(target, Join.Kind.CROSS, Sql.true_());
  }

  public Select<R> fullJoin(FromClause target, Expression<Boolean> on) {
    return joined(target, Join.Kind.FULL, on);
  }

  /** Narrows the rows: all conditions of all calls must hold. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Select<R> where(Expression<Boolean>... conditions) {
    return change(draft -> draft.where = allOf(draft.where, conditions));
  }

  public Select<R> groupBy(Expression<?>... expressions) {
    return change(draft -> draft.groupBy.addAll(List.of(expressions)));
  }

  /** Narrows the groups: all conditions of all calls must hold. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Select<R> having(Expression<Boolean>... conditions) {
    return change(draft -> draft.having = allOf(draft.having, conditions));
  }

  /** Adds keys behind those that are there. */
  public Select<R> orderBy(SortKey... keys) {
    return change(draft -> Stream.of(keys).map(SortKey::ordering).forEach(draft.ordering::add));
  }

  /** Forgets all keys. */
  public Select<R> unordered() {
    return change(draft -> draft.ordering.clear());
  }

  public Select<R> limit(long rows) {
    return limit(RowLimit.rows(rows));
  }

  public Select<R> limit(Expression<Long> rows) {
    return change(draft -> draft.rowLimit = rowLimit.limit(rows));
  }

  /** Together with the rows of {@link #limit(long)}, those that sort like the last of them. SQLite has none such. */
  public Select<R> withTies() {
    return change(draft -> draft.rowLimit = rowLimit.ties());
  }

  public Select<R> offset(long rows) {
    return offset(RowLimit.rows(rows));
  }

  public Select<R> offset(Expression<Long> rows) {
    return change(draft -> draft.rowLimit = rowLimit.offset(rows));
  }

  /** Neither limit nor offset. */
  public Select<R> unlimited() {
    return change(draft -> draft.rowLimit = RowLimit.NONE);
  }

  /** Locks the rows found until the transaction ends. */
  public Select<R> forUpdate() {
    return forUpdate(ForUpdate.LOCK);
  }

  public Select<R> forUpdate(ForUpdate lock) {
    return change(draft -> draft.forUpdate = lock);
  }

  /** Without locks on rows. */
  public Select<R> unlocked() {
    return change(draft -> draft.forUpdate = null);
  }

  /** As a subquery, takes exactly these from the surrounding queries instead of all that they read. */
  public Select<R> correlate(FromClause... froms) {
    return change(draft -> draft.correlated = List.of(froms));
  }

  /** Keeps something for whoever executes this; neither SQL nor cache key see it. */
  public Select<R> withOption(Object option) {
    return change(draft -> draft.options.add(option));
  }

  @Override
  public List<Selection<?>> selections() {
    return selections;
  }

  @Override
  public boolean answersRows() {
    return rows;
  }

  public boolean isDistinct() {
    return distinct;
  }

  /** What {@link #distinctOn} was told. */
  public List<Expression<?>> distinctKey() {
    return distinctOn;
  }

  /** What FROM was told, without what the selections imply. */
  public List<FromClause> from() {
    return from;
  }

  public @Nullable Expression<Boolean> where() {
    return where;
  }

  public List<Expression<?>> groupBy() {
    return groupBy;
  }

  public @Nullable Expression<Boolean> having() {
    return having;
  }

  public List<Ordering> ordering() {
    return ordering;
  }

  public RowLimit rowLimit() {
    return rowLimit;
  }

  public @Nullable ForUpdate lock() {
    return forUpdate;
  }

  /** Null if nobody said what to correlate. */
  public @Nullable List<FromClause> correlated() {
    return correlated;
  }

  public List<Object> options() {
    return options;
  }

  /** Its shape, for which a program that keeps the statement pays once. */
  CacheKey cacheKey() {
    CacheKey known = cacheKey;
    if (known == null) {
      known = CacheKeyBuilder.key(this);
      cacheKey = known;
    }
    return known;
  }

  @Override
  public <V> V accept(StatementVisitor<V> visitor) {
    return visitor.visitSelect(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof Select<?> select && parts().equals(select.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  SelectDraft draft() {
    SelectDraft draft = new SelectDraft();
    draft.selections.addAll(selections);
    draft.rows = rows;
    draft.distinct = distinct;
    draft.distinctOn.addAll(distinctOn);
    draft.from.addAll(from);
    draft.where = where;
    draft.groupBy.addAll(groupBy);
    draft.having = having;
    draft.ordering.addAll(ordering);
    draft.rowLimit = rowLimit;
    draft.forUpdate = forUpdate;
    draft.correlated = correlated;
    draft.options.addAll(options);
    return draft;
  }

  /** Whether a draft holds the very parts of this one. */
  boolean sharesAll(SelectDraft draft) {
    return draft.selections == selections
        && draft.from == from
        && draft.where == where
        && draft.groupBy == groupBy
        && draft.having == having
        && draft.ordering == ordering
        && draft.rowLimit == rowLimit
        && draft.distinctOn == distinctOn
        && draft.forUpdate == forUpdate
        && draft.correlated == correlated;
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        selections,
        rows,
        distinct,
        from,
        where,
        groupBy,
        having,
        ordering,
        rowLimit,
        distinctOn,
        forUpdate,
        correlated,
        options);
  }

  private Select<R> change(Consumer<SelectDraft> edit) {
    SelectDraft draft = draft();
    edit.accept(draft);
    return new Select<>(draft);
  }

  private <T> Select<T> selectingOnly(List<? extends Selection<?>> all, boolean rows) {
    SelectDraft draft = draft();
    draft.from.addAll(Froms.impliedBySelections(this));
    draft.selections = List.copyOf(all);
    draft.rows = rows;
    return new Select<>(draft);
  }

  private Select<R> joined(FromClause target, Join.Kind kind, @Nullable Expression<Boolean> on) {
    return change(draft -> draft.from = SelectJoin.add(this, target, kind, on));
  }

  private static Expression<Boolean> allOf(
      @Nullable Expression<Boolean> first, Expression<Boolean>[] more) {
    Stream<Expression<Boolean>> all = Stream.concat(Stream.ofNullable(first), Stream.of(more));
    return Logical.of(Logical.Connective.AND, all.map(Objects::requireNonNull).toList());
  }

  @Override
  public String toString() {
    return "Select" + parts();
  }

  CompileException nothingToJoin(FromClause target) {
    return CompileException.of(
        "There is nothing that %s could be joined to.".formatted(target.description()),
        "Say what the SELECT reads first: from(table).",
        "nothing-to-join");
  }
}
