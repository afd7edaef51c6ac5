package dev.aludel.sql;

import dev.aludel.error.CompileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies what a replacement changes, bottom up. Serves one call, in one thread. */
final class Copier implements NodeVisitor<SqlNode> {

  private static final int DEEPEST = 200;

  private final Replacement replacement;
  // Each column of a subquery leads to it: without memory it would be copied once for each of them.
  private final Map<FromClause, FromClause> froms = new IdentityHashMap<>();
  // What lies deeper than DEEPEST is copied by a loop, and found here by its parent.
  private final Map<Expression<?>, Expression<?>> deepCopies = new IdentityHashMap<>();
  private int depth;

  Copier(Replacement replacement) {
    this.replacement = replacement;
  }

  @SuppressWarnings("unchecked") // its type is the replacement's promise
  <T> Expression<T> expression(Expression<T> expression) {
    if (depth == DEEPEST && !deepCopies.containsKey(expression)) {
      copyDeep(expression);
    }
    Expression<?> known = deepCopies.get(expression);
    if (known != null) {
      return (Expression<T>) known;
    }
    depth++;
    Expression<?> replaced = replaced(expression);
    Expression<?> copy = replaced == null ? copy(expression) : replaced;
    depth--;
    return (Expression<T>) copy;
  }

  private @Nullable Expression<?> replaced(Expression<?> expression) {
    SqlNode replaced = replacement.replace(expression);
    return replaced == null ? null : expected(Expression.class, replaced);
  }

  private Expression<?> copy(Expression<?> expression) {
    return expected(Expression.class, expression.accept(this));
  }

  private void copyDeep(Expression<?> root) {
    Set<Expression<?>> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Expression<?>> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      Expression<?> next = waiting.peek();
      Expression<?> replaced = entered.add(next) ? replaced(next) : null;
      if (replaced != null) {
        deepCopies.put(waiting.pop(), replaced);
      } else if (!pushParts(next, waiting)) {
        deepCopies.put(waiting.pop(), copy(next));
      }
    }
  }

  /** Whether there are parts that must be copied before their parent. */
  private boolean pushParts(Expression<?> parent, Deque<Expression<?>> waiting) {
    int before = waiting.size();
    for (SqlNode part : Traversal.children(parent)) {
      if (part instanceof Expression<?> expression && !deepCopies.containsKey(expression)) {
        waiting.push(expression);
      }
    }
    return waiting.size() > before;
  }

  FromClause from(FromClause from) {
    FromClause known = froms.get(from);
    if (known == null) {
      SqlNode replaced = replacement.replace(from);
      known = expected(FromClause.class, replaced == null ? from.accept(this) : replaced);
      froms.put(from, known);
    }
    return known;
  }

  Statement statement(Statement statement) {
    SqlNode replaced = replacement.replace(statement);
    SqlNode copy = replaced == null ? statement.accept(this) : replaced;
    return expected(statement.getClass(), copy);
  }

  private static <N> N expected(Class<? extends N> kind, SqlNode node) {
    if (kind.isInstance(node)) {
      return kind.cast(node);
    }
    throw CompileException.of(
        "A %s cannot stand in the place of a %s."
            .formatted(node.getClass().getSimpleName(), kind.getSimpleName()),
        "Replace expressions by expressions, and what is in FROM by what can be in FROM.",
        "wrong-replacement");
  }

  private <T> @Nullable Expression<T> optional(@Nullable Expression<T> expression) {
    return expression == null ? null : expression(expression);
  }

  @SuppressWarnings("unchecked") // a query's copy is a query of the same rows
  private <R> Query<R> query(Query<R> query) {
    return (Query<R>) statement(query);
  }

  private static <N> List<N> all(List<N> nodes, UnaryOperator<N> copy) {
    List<N> copies = new ArrayList<>(nodes.size());
    boolean changed = false;
    for (N node : nodes) {
      N copied = copy.apply(node);
      changed |= copied != node;
      copies.add(copied);
    }
    return changed ? copies : nodes;
  }

  private List<Expression<?>> expressions(List<Expression<?>> expressions) {
    return all(expressions, this::expression);
  }

  private List<Ordering> orderings(List<Ordering> orderings) {
    return all(orderings, ordering -> {
      Expression<?> inner = expression(ordering.expression());
      return inner == ordering.expression()
          ? ordering
          : new Ordering(inner, ordering.direction(), ordering.nulls());
    });
  }

  private Selection<?> selection(Selection<?> selection) {
    return selection instanceof Expression<?> expression
        ? expression(expression)
        : entity((EntityClause<?>) selection);
  }

  private <T> Selection<?> entity(EntityClause<T> entity) {
    SqlNode replaced = replacement.replace(entity);
    if (replaced != null) {
      return expected(Selection.class, replaced);
    }
    FromClause from = from(entity.from());
    List<ColumnClause<?>> columns = all(List.copyOf(entity.columns()), this::column);
    return from == entity.from() && columns.equals(entity.columns())
        ? entity
        : entity.adapted(from, columns);
  }

  @SuppressWarnings("unchecked") // as in expression()
  private <T> ColumnClause<T> column(ColumnClause<T> column) {
    return expected(ColumnClause.class, expression(column));
  }

  private Map<String, Bind<?>> binds(Map<String, Bind<?>> binds) {
    Map<String, Bind<?>> copies = new HashMap<>();
    binds.forEach((name, bind) ->
        copies.put(name, expected(Bind.class, expression((Expression<?>) bind))));
    return copies.equals(binds) ? binds : copies;
  }

  @Override
  public SqlNode visitColumn(ColumnClause<?> column) {
    FromClause from = from(column.from());
    return from == column.from() ? column : from.column(column);
  }

  @Override
  public SqlNode visitBind(BindParameter<?> bind) {
    return bind;
  }

  @Override
  public SqlNode visitBindList(BindList<?> list) {
    return list;
  }

  @Override
  public SqlNode visitConstant(Constant<?> constant) {
    return constant;
  }

  @Override
  public SqlNode visitBinary(BinaryExpression<?> binary) {
    Expression<?> left = expression(binary.left());
    Expression<?> right = expression(binary.right());
    return left == binary.left() && right == binary.right()
        ? binary
        : new BinaryExpression<>(left, binary.operator(), right, binary.type());
  }

  @Override
  public SqlNode visitUnary(UnaryExpression<?> unary) {
    Expression<?> operand = expression(unary.operand());
    return operand == unary.operand()
        ? unary
        : new UnaryExpression<>(unary.operator(), operand, unary.type());
  }

  @Override
  public SqlNode visitLogical(Logical logical) {
    List<Expression<Boolean>> conditions = all(logical.conditions(), this::expression);
    return conditions == logical.conditions()
        ? logical
        : Logical.of(logical.connective(), conditions);
  }

  @Override
  public SqlNode visitBetween(Between between) {
    Expression<?> operand = expression(between.operand());
    Expression<?> low = expression(between.low());
    Expression<?> high = expression(between.high());
    return operand == between.operand() && low == between.low() && high == between.high()
        ? between
        : new Between(operand, low, high, between.negated());
  }

  @Override
  public SqlNode visitLike(Like like) {
    Expression<?> operand = expression(like.operand());
    Expression<String> pattern = expression(like.pattern());
    return operand == like.operand() && pattern == like.pattern()
        ? like
        : new Like(operand, pattern, like.escaped(), like.ignoreCase(), like.negated());
  }

  @Override
  public SqlNode visitFunction(FunctionCall<?> call) {
    List<Expression<?>> arguments = expressions(call.arguments());
    List<Ordering> keys = orderings(call.order().keys());
    Expression<Boolean> filter = optional(call.filter());
    return arguments == call.arguments() && keys == call.order().keys() && filter == call.filter()
        ? call
        : new FunctionCall<>(
            call.name(),
            arguments,
            call.type(),
            call.isDistinct(),
            new AggregateOrder(call.order().withinGroup(), keys),
            filter);
  }

  @Override
  public SqlNode visitOver(Over<?> over) {
    Window old = over.window();
    FunctionCall<?> function = expected(FunctionCall.class, expression(over.function()));
    Window window =
        new Window(expressions(old.partition()), orderings(old.ordering()), old.frame());
    return function == over.function() && window.equals(old) ? over : new Over<>(function, window);
  }

  @Override
  public SqlNode visitCase(Case<?> cases) {
    return copy(cases);
  }

  private <T> SqlNode copy(Case<T> cases) {
    List<Case.When<T>> whens = all(cases.whens(), this::when);
    Expression<? extends T> otherwise = optional(cases.otherwise());
    return whens == cases.whens() && otherwise == cases.otherwise()
        ? cases
        : new Case<>(whens, otherwise, cases.type());
  }

  private <T> Case.When<T> when(Case.When<T> when) {
    Expression<Boolean> condition = expression(when.condition());
    Expression<? extends T> result = expression(when.result());
    return condition == when.condition() && result == when.result()
        ? when
        : new Case.When<>(condition, result);
  }

  @Override
  public SqlNode visitCast(Cast<?> cast) {
    Expression<?> operand = expression(cast.operand());
    return operand == cast.operand() ? cast : new Cast<>(operand, cast.type());
  }

  @Override
  public SqlNode visitScalarSubquery(ScalarSubquery<?> subquery) {
    return copy(subquery);
  }

  private <T> SqlNode copy(ScalarSubquery<T> subquery) {
    Query<? extends T> query = query(subquery.query());
    return query == subquery.query() ? subquery : new ScalarSubquery<>(query, subquery.type());
  }

  @Override
  public SqlNode visitExists(Exists exists) {
    Query<?> query = query(exists.query());
    return query == exists.query() ? exists : new Exists(query, exists.negated());
  }

  @Override
  public SqlNode visitExcluded(Excluded<?> excluded) {
    ColumnClause<?> column = column(excluded.column());
    return column == excluded.column() ? excluded : new Excluded<>(column);
  }

  @Override
  public SqlNode visitStandardCall(StandardCall<?> call) {
    List<Expression<?>> operands = expressions(call.operands());
    return operands == call.operands()
        ? call
        : new StandardCall<>(call.function(), operands, call.type());
  }

  @Override
  public SqlNode visitJsonPath(JsonPath path) {
    Expression<?> document = expression(path.document());
    return document == path.document() ? path : path.with(document);
  }

  @Override
  public SqlNode visitNextValue(NextValue next) {
    return next;
  }

  @Override
  public SqlNode visitQuantified(Quantified<?> quantified) {
    return copy(quantified);
  }

  @SuppressWarnings("unchecked") // as in expression()
  private <T> SqlNode copy(Quantified<T> quantified) {
    ScalarSubquery<T> subquery = expected(ScalarSubquery.class, expression(quantified.subquery()));
    return subquery == quantified.subquery()
        ? quantified
        : new Quantified<>(quantified.word(), subquery);
  }

  @Override
  public SqlNode visitCollate(Collate<?> collate) {
    return copy(collate);
  }

  private <T> SqlNode copy(Collate<T> collate) {
    Expression<T> operand = expression(collate.operand());
    return operand == collate.operand() ? collate : new Collate<>(operand, collate.collation());
  }

  @Override
  public SqlNode visitTuple(Tuple tuple) {
    List<Expression<?>> elements = expressions(tuple.elements());
    return elements == tuple.elements() ? tuple : new Tuple(elements);
  }

  @Override
  public SqlNode visitText(TextExpression<?> text) {
    Map<String, Bind<?>> binds = binds(text.binds());
    return binds == text.binds() ? text : new TextExpression<>(text.template(), binds, text.type());
  }

  @Override
  public SqlNode visitLabel(Label<?> label) {
    return copy(label);
  }

  private <T> SqlNode copy(Label<T> label) {
    Expression<T> inner = expression(label.expression());
    return inner == label.expression() ? label : new Label<>(label.name(), inner);
  }

  @Override
  public SqlNode visitAnnotated(Annotated<?> annotated) {
    return copy(annotated);
  }

  private <T> SqlNode copy(Annotated<T> annotated) {
    Expression<T> inner = expression(annotated.expression());
    return inner == annotated.expression()
        ? annotated
        : new Annotated<>(inner, annotated.annotations());
  }

  @Override
  public SqlNode visitDialect(DialectExpression<?> expression) {
    List<Expression<?>> operands = expression.operands();
    List<Expression<?>> copies = expressions(operands);
    return copies == operands ? expression : expression.withOperands(copies);
  }

  @Override
  public SqlNode visitTable(TableClause table) {
    return table;
  }

  @Override
  public SqlNode visitAlias(Alias alias) {
    FromClause element = from(alias.element());
    return element == alias.element() ? alias : new Alias(element, alias.name());
  }

  @Override
  public SqlNode visitJoin(Join join) {
    FromClause left = from(join.left());
    FromClause right = from(join.right());
    Expression<Boolean> on = expression(join.on());
    return left == join.left() && right == join.right() && on == join.on()
        ? join
        : new Join(left, right, join.kind(), on);
  }

  @Override
  public SqlNode visitSubquery(Subquery subquery) {
    Query<?> query = query(subquery.query());
    return query == subquery.query()
        ? subquery
        : new Subquery(query, subquery.name(), subquery.isLateral());
  }

  @Override
  public SqlNode visitCte(Cte cte) {
    Query<?> base = query(cte.base());
    Query<?> step = cte.step() == null ? null : query(cte.step());
    return base == cte.base() && step == cte.step()
        ? cte
        : new Cte(cte.name(), base, step, cte.distinct());
  }

  @Override
  public SqlNode visitSelect(Select<?> select) {
    SelectDraft draft = select.draft();
    draft.selections = all(select.selections(), this::selection);
    draft.from = all(select.from(), this::from);
    draft.where = optional(select.where());
    draft.groupBy = expressions(select.groupBy());
    draft.having = optional(select.having());
    draft.ordering = orderings(select.ordering());
    draft.rowLimit = limit(select.rowLimit());
    draft.distinctOn = expressions(select.distinctKey());
    ForUpdate lock = select.lock();
    List<FromClause> locked = lock == null ? List.of() : all(lock.of(), this::from);
    draft.forUpdate = lock == null || locked == lock.of()
        ? lock
        : new ForUpdate(lock.strength(), lock.onLocked(), locked);
    List<FromClause> correlated = select.correlated();
    draft.correlated = correlated == null ? null : all(correlated, this::from);
    return select.sharesAll(draft) ? select : new Select<>(draft);
  }

  private RowLimit limit(RowLimit old) {
    Expression<Long> limit = optional(old.limit());
    Expression<Long> offset = optional(old.offset());
    return limit == old.limit() && offset == old.offset()
        ? old
        : new RowLimit(limit, offset, old.withTies());
  }

  @Override
  public SqlNode visitCompound(CompoundSelect<?> compound) {
    return copy(compound);
  }

  private <R> SqlNode copy(CompoundSelect<R> compound) {
    List<Query<R>> queries = all(compound.queries(), this::query);
    List<Ordering> ordering = orderings(compound.ordering());
    RowLimit limit = limit(compound.rowLimit());
    return queries == compound.queries()
            && ordering == compound.ordering()
            && limit == compound.rowLimit()
        ? compound
        : new CompoundSelect<>(compound.operator(), queries, ordering, limit, compound.options());
  }

  @Override
  public SqlNode visitTableFunction(TableFunction function) {
    FunctionCall<?> call = expected(FunctionCall.class, expression(function.call()));
    return call == function.call()
        ? function
        : new TableFunction(call, function.name(), function.heads());
  }

  @Override
  public SqlNode visitValues(Values<?> values) {
    return copy(values);
  }

  private <R> SqlNode copy(Values<R> values) {
    List<List<Expression<?>>> rows = all(values.rows(), this::expressions);
    return rows == values.rows()
        ? values
        : new Values<R>(values.selections(), rows, values.answersRows());
  }

  @Override
  public SqlNode visitReturning(Returning<?> returning) {
    return copy(returning);
  }

  private <R> SqlNode copy(Returning<R> returning) {
    Dml dml = expected(Dml.class, statement(returning.dml()));
    List<Selection<?>> selections = all(returning.selections(), this::selection);
    return dml == returning.dml() && selections == returning.selections()
        ? returning
        : new Returning<R>(dml, selections, returning.answersRows());
  }

  @Override
  public SqlNode visitInsert(Insert insert) {
    TableClause table = expected(TableClause.class, from(insert.table()));
    List<ColumnClause<?>> targets = all(insert.targets(), this::column);
    List<List<Expression<?>>> rows = all(insert.rows(), this::expressions);
    Query<?> source = insert.source() == null ? null : query(insert.source());
    List<ColumnClause<?>> keys = all(insert.keys(), this::column);
    Conflict conflict = insert.conflict() == null ? null : conflict(insert.conflict());
    return table == insert.table()
            && targets == insert.targets()
            && rows == insert.rows()
            && source == insert.source()
            && keys == insert.keys()
            && Objects.equals(conflict, insert.conflict())
        ? insert
        : new Insert(table, targets, rows, source, keys, conflict);
  }

  private Conflict conflict(Conflict conflict) {
    List<ColumnClause<?>> key = all(conflict.key(), this::column);
    List<Assignment> assignments = all(conflict.assignments(), this::assignment);
    return key == conflict.key() && assignments == conflict.assignments()
        ? conflict
        : new Conflict(key, assignments);
  }

  @Override
  public SqlNode visitUpdate(Update update) {
    TableClause table = expected(TableClause.class, from(update.table()));
    List<Assignment> assignments = all(update.assignments(), this::assignment);
    List<FromClause> froms = all(update.froms(), this::from);
    Expression<Boolean> criteria = optional(update.criteria());
    return table == update.table()
            && assignments == update.assignments()
            && froms == update.froms()
            && criteria == update.criteria()
        ? update
        : new Update(table, assignments, froms, criteria);
  }

  private Assignment assignment(Assignment assignment) {
    ColumnClause<?> column = column(assignment.column());
    Expression<?> value = expression(assignment.value());
    return column == assignment.column() && value == assignment.value()
        ? assignment
        : new Assignment(column, value);
  }

  @Override
  public SqlNode visitDelete(Delete delete) {
    TableClause table = expected(TableClause.class, from(delete.table()));
    List<FromClause> froms = all(delete.froms(), this::from);
    Expression<Boolean> criteria = optional(delete.criteria());
    return table == delete.table() && froms == delete.froms() && criteria == delete.criteria()
        ? delete
        : new Delete(table, froms, criteria);
  }

  @Override
  public SqlNode visitTextStatement(TextStatement text) {
    Map<String, Bind<?>> binds = binds(text.binds());
    List<Expression<?>> selections = expressions(text.selections());
    return binds == text.binds() && selections == text.selections()
        ? text
        : new TextStatement(text.template(), binds, selections);
  }
}
