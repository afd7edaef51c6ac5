package dev.aludel.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a statement down as a flat list of tokens: for each node what it is, how many parts it has and which of them are
 * absent, then its parts, so that no two structures give the same list. Objects seen before are written as their number: a
 * bind or an anonymous alias that is used twice is another structure than two of them. A loop, so that no expression is too
 * deep. Serves one statement, in one thread.
 */
final class CacheKeyBuilder implements NodeVisitor<CacheKeyBuilder> {

  private enum Token {
    ABSENT,
    PRESENT,
    SEEN,
    ANONYMOUS,
    DERIVED,
    ENTITY
  }

  private static final int MOST_USUALLY = 48;
  private static final int FEW = 4;

  private final List<Object> tokens = new ArrayList<>(MOST_USUALLY);
  private final List<Bind<?>> binds = new ArrayList<>();
  private final Map<Object, Integer> bindNumbers = new IdentityHashMap<>(FEW);
  private final Map<Object, Integer> seen = new IdentityHashMap<>(FEW);
  private final Deque<SqlNode> waiting = new ArrayDeque<>();
  private final List<SqlNode> parts = new ArrayList<>();

  private CacheKeyBuilder() {}

  static CacheKey key(Statement statement) {
    CacheKeyBuilder builder = new CacheKeyBuilder();
    builder.write(statement);
    return new CacheKey(builder.tokens, Collections.unmodifiableList(builder.binds));
  }

  private void write(SqlNode root) {
    waiting.push(root);
    while (!waiting.isEmpty()) {
      visit(waiting.pop());
      for (int i = parts.size() - 1; i >= 0; i--) {
        waiting.push(parts.get(i));
      }
      parts.clear();
    }
  }

  private void visit(SqlNode node) {
    if (node instanceof Expression<?> expression) {
      expression.accept(this);
    } else if (node instanceof TableClause) {
      tokens.add(node);
    } else if (node instanceof FromClause from) {
      if (!wasSeen(from)) {
        from.accept(this);
      }
    } else if (node instanceof Statement statement) {
      statement.accept(this);
    } else if (node instanceof Ordering ordering) {
      put(ordering.direction(), ordering.nulls());
      add(ordering.expression());
    } else if (node instanceof EntityClause<?> entity) {
      put(Token.ENTITY, entity.entity());
      add(entity.from());
      addAll(entity.columns());
    }
  }

  /** Adds a part, which is written behind all tokens of its node. */
  private void add(SqlNode part) {
    parts.add(part);
  }

  private void addOptional(@Nullable SqlNode part) {
    tokens.add(part == null ? Token.ABSENT : Token.PRESENT);
    if (part != null) {
      add(part);
    }
  }

  private void addLimit(RowLimit limit) {
    tokens.add(limit.withTies());
    addOptional(limit.limit());
    addOptional(limit.offset());
  }

  private void addAll(List<? extends SqlNode> all) {
    tokens.add(all.size());
    parts.addAll(all);
  }

  private void put(Object... values) {
    Collections.addAll(tokens, values);
  }

  private boolean wasSeen(Object object) {
    Integer number = seen.putIfAbsent(object, seen.size());
    if (number != null) {
      put(Token.SEEN, number);
    }
    return number != null;
  }

  private void addName(AliasName name) {
    if (!name.isAnonymous()) {
      tokens.add(name);
    } else if (!wasSeen(name)) {
      put(Token.ANONYMOUS, name.text());
    }
  }

  private CacheKeyBuilder addBind(Bind<?> bind) {
    Integer number = bindNumbers.putIfAbsent(bind, binds.size());
    if (number != null) {
      put(Token.SEEN, number);
    } else {
      binds.add(bind);
      put(bind.getClass(), bind.type(), bind.required());
      tokens.add(bind.name() == null ? Token.ABSENT : bind.name());
    }
    return this;
  }

  private void addText(TextTemplate template, Map<String, Bind<?>> named) {
    tokens.add(template.sql());
    template.names().forEach(name -> addBind(Children.bind(name, named)));
  }

  @Override
  public CacheKeyBuilder visitColumn(ColumnClause<?> column) {
    if (column.from() instanceof TableClause) {
      tokens.add(column);
    } else {
      put(Token.DERIVED, column.name(), column.type());
      add(column.from());
    }
    return this;
  }

  @Override
  public CacheKeyBuilder visitBind(BindParameter<?> bind) {
    return addBind(bind);
  }

  @Override
  public CacheKeyBuilder visitBindList(BindList<?> list) {
    return addBind(list);
  }

  @Override
  public CacheKeyBuilder visitConstant(Constant<?> constant) {
    put(constant.word(), constant.type());
    return this;
  }

  @Override
  public CacheKeyBuilder visitBinary(BinaryExpression<?> binary) {
    put(binary.operator(), binary.type());
    add(binary.left());
    add(binary.right());
    return this;
  }

  @Override
  public CacheKeyBuilder visitUnary(UnaryExpression<?> unary) {
    put(unary.operator(), unary.type());
    add(unary.operand());
    return this;
  }

  @Override
  public CacheKeyBuilder visitLogical(Logical logical) {
    tokens.add(logical.connective());
    addAll(logical.conditions());
    return this;
  }

  @Override
  public CacheKeyBuilder visitBetween(Between between) {
    put(Between.class, between.negated());
    addAll(Children.INSTANCE.visitBetween(between));
    return this;
  }

  @Override
  public CacheKeyBuilder visitLike(Like like) {
    put(Like.class, like.escaped(), like.ignoreCase(), like.negated());
    add(like.operand());
    add(like.pattern());
    return this;
  }

  @Override
  public CacheKeyBuilder visitFunction(FunctionCall<?> call) {
    put(FunctionCall.class, call.name(), call.type(), call.isDistinct());
    tokens.add(call.order().withinGroup());
    addAll(call.arguments());
    addAll(call.order().keys());
    addOptional(call.filter());
    return this;
  }

  @Override
  public CacheKeyBuilder visitOver(Over<?> over) {
    Window window = over.window();
    tokens.add(Over.class);
    add(over.function());
    addAll(window.partition());
    addAll(window.ordering());
    tokens.add(window.frame() == null ? Token.ABSENT : window.frame());
    return this;
  }

  @Override
  public CacheKeyBuilder visitCase(Case<?> cases) {
    put(Case.class, cases.type(), cases.whens().size());
    cases.whens().forEach(when -> {
      add(when.condition());
      add(when.result());
    });
    addOptional(cases.otherwise());
    return this;
  }

  @Override
  public CacheKeyBuilder visitCast(Cast<?> cast) {
    put(Cast.class, cast.type());
    add(cast.operand());
    return this;
  }

  @Override
  public CacheKeyBuilder visitScalarSubquery(ScalarSubquery<?> subquery) {
    tokens.add(ScalarSubquery.class);
    add(subquery.query());
    return this;
  }

  @Override
  public CacheKeyBuilder visitExists(Exists exists) {
    put(Exists.class, exists.negated());
    add(exists.query());
    return this;
  }

  @Override
  public CacheKeyBuilder visitExcluded(Excluded<?> excluded) {
    tokens.add(Excluded.class);
    add(excluded.column());
    return this;
  }

  @Override
  public CacheKeyBuilder visitStandardCall(StandardCall<?> call) {
    put(call.function(), call.type());
    addAll(call.operands());
    return this;
  }

  @Override
  public CacheKeyBuilder visitJsonPath(JsonPath path) {
    put(JsonPath.class, path.form(), path.steps());
    addAll(Children.INSTANCE.visitJsonPath(path));
    return this;
  }

  @Override
  public CacheKeyBuilder visitNextValue(NextValue next) {
    tokens.add(next);
    return this;
  }

  @Override
  public CacheKeyBuilder visitQuantified(Quantified<?> quantified) {
    tokens.add(quantified.word());
    add(quantified.subquery());
    return this;
  }

  @Override
  public CacheKeyBuilder visitCollate(Collate<?> collate) {
    put(Collate.class, collate.collation());
    add(collate.operand());
    return this;
  }

  @Override
  public CacheKeyBuilder visitTuple(Tuple tuple) {
    tokens.add(Tuple.class);
    addAll(tuple.elements());
    return this;
  }

  @Override
  public CacheKeyBuilder visitText(TextExpression<?> text) {
    put(TextExpression.class, text.type());
    addText(text.template(), text.binds());
    return this;
  }

  @Override
  public CacheKeyBuilder visitLabel(Label<?> label) {
    put(Label.class, label.name());
    add(label.expression());
    return this;
  }

  @Override
  public CacheKeyBuilder visitAnnotated(Annotated<?> annotated) {
    add(annotated.expression());
    return this;
  }

  @Override
  public CacheKeyBuilder visitDialect(DialectExpression<?> expression) {
    put(expression.getClass(), expression.structure(), expression.type());
    addAll(expression.operands());
    return this;
  }

  @Override
  public CacheKeyBuilder visitTable(TableClause table) {
    tokens.add(table);
    return this;
  }

  @Override
  public CacheKeyBuilder visitAlias(Alias alias) {
    tokens.add(Alias.class);
    addName(alias.name());
    add(alias.element());
    return this;
  }

  @Override
  public CacheKeyBuilder visitJoin(Join join) {
    put(Join.class, join.kind());
    add(join.left());
    add(join.right());
    add(join.on());
    return this;
  }

  @Override
  public CacheKeyBuilder visitSubquery(Subquery subquery) {
    put(Subquery.class, subquery.isLateral());
    addName(subquery.name());
    add(subquery.query());
    return this;
  }

  @Override
  public CacheKeyBuilder visitCte(Cte cte) {
    put(Cte.class, cte.distinct());
    addName(cte.name());
    add(cte.base());
    addOptional(cte.step());
    return this;
  }

  @Override
  public CacheKeyBuilder visitSelect(Select<?> select) {
    put(Select.class, select.isDistinct());
    addAll(select.selections());
    addAll(select.from());
    addOptional(select.where());
    addAll(select.groupBy());
    addOptional(select.having());
    addAll(select.ordering());
    addLimit(select.rowLimit());
    addAll(select.distinctKey());
    ForUpdate lock = select.lock();
    put(
        lock == null ? Token.ABSENT : lock.strength(),
        lock == null ? Token.ABSENT : lock.onLocked());
    addAll(lock == null ? List.of() : lock.of());
    List<FromClause> correlated = select.correlated();
    tokens.add(correlated != null);
    addAll(correlated == null ? List.of() : correlated);
    return this;
  }

  @Override
  public CacheKeyBuilder visitCompound(CompoundSelect<?> compound) {
    put(CompoundSelect.class, compound.operator());
    addAll(compound.queries());
    addAll(compound.ordering());
    addLimit(compound.rowLimit());
    return this;
  }

  @Override
  public CacheKeyBuilder visitTableFunction(TableFunction function) {
    tokens.add(TableFunction.class);
    addName(function.name());
    add(function.call());
    addAll(function.heads());
    return this;
  }

  @Override
  public CacheKeyBuilder visitValues(Values<?> values) {
    put(Values.class, values.rows().size());
    addAll(values.selections());
    values.rows().forEach(this::addAll);
    return this;
  }

  @Override
  public CacheKeyBuilder visitReturning(Returning<?> returning) {
    tokens.add(Returning.class);
    addAll(returning.selections());
    add(returning.dml());
    return this;
  }

  @Override
  public CacheKeyBuilder visitInsert(Insert insert) {
    put(Insert.class, insert.table());
    addAll(insert.targets());
    tokens.add(insert.rows().size());
    insert.rows().forEach(this::addAll);
    addOptional(insert.source());
    addAll(insert.keys());
    Conflict conflict = insert.conflict();
    tokens.add(conflict == null ? Token.ABSENT : Token.PRESENT);
    if (conflict != null) {
      addAll(conflict.key());
      addAssignments(conflict.assignments());
    }
    return this;
  }

  @Override
  public CacheKeyBuilder visitUpdate(Update update) {
    put(Update.class, update.table());
    addAssignments(update.assignments());
    addAll(update.froms());
    addOptional(update.criteria());
    return this;
  }

  private void addAssignments(List<Assignment> assignments) {
    tokens.add(assignments.size());
    assignments.forEach(assignment -> {
      add(assignment.column());
      add(assignment.value());
    });
  }

  @Override
  public CacheKeyBuilder visitDelete(Delete delete) {
    put(Delete.class, delete.table());
    addAll(delete.froms());
    addOptional(delete.criteria());
    return this;
  }

  @Override
  public CacheKeyBuilder visitTextStatement(TextStatement text) {
    tokens.add(TextStatement.class);
    addText(text.template(), text.binds());
    addAll(text.selections());
    return this;
  }
}
