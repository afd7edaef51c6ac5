package dev.aludel.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers what each kind of node is directly made of. */
final class Children implements NodeVisitor<List<SqlNode>> {

  static final Children INSTANCE = new Children();

  private Children() {}

  @Override
  public List<SqlNode> visitColumn(ColumnClause<?> column) {
    return List.of();
  }

  @Override
  public List<SqlNode> visitBind(BindParameter<?> bind) {
    return List.of();
  }

  @Override
  public List<SqlNode> visitBindList(BindList<?> list) {
    return List.of();
  }

  @Override
  public List<SqlNode> visitConstant(Constant<?> constant) {
    return List.of();
  }

  @Override
  public List<SqlNode> visitBinary(BinaryExpression<?> binary) {
    return List.of(binary.left(), binary.right());
  }

  @Override
  public List<SqlNode> visitUnary(UnaryExpression<?> unary) {
    return List.of(unary.operand());
  }

  @Override
  public List<SqlNode> visitLogical(Logical logical) {
    return List.copyOf(logical.conditions());
  }

  @Override
  public List<SqlNode> visitBetween(Between between) {
    return List.of(between.operand(), between.low(), between.high());
  }

  @Override
  public List<SqlNode> visitLike(Like like) {
    return List.of(like.operand(), like.pattern());
  }

  @Override
  public List<SqlNode> visitFunction(FunctionCall<?> call) {
    List<SqlNode> children = new ArrayList<>(call.arguments());
    children.addAll(call.order().keys());
    return some(children, call.filter());
  }

  @Override
  public List<SqlNode> visitOver(Over<?> over) {
    List<SqlNode> children = new ArrayList<>();
    children.add(over.function());
    children.addAll(over.window().partition());
    children.addAll(over.window().ordering());
    return children;
  }

  @Override
  public List<SqlNode> visitCase(Case<?> cases) {
    List<SqlNode> children = new ArrayList<>();
    cases.whens().forEach(when -> {
      children.add(when.condition());
      children.add(when.result());
    });
    return some(children, cases.otherwise());
  }

  @Override
  public List<SqlNode> visitCast(Cast<?> cast) {
    return List.of(cast.operand());
  }

  @Override
  public List<SqlNode> visitScalarSubquery(ScalarSubquery<?> subquery) {
    return List.of(subquery.query());
  }

  @Override
  public List<SqlNode> visitExists(Exists exists) {
    return List.of(exists.query());
  }

  @Override
  public List<SqlNode> visitExcluded(Excluded<?> excluded) {
    return List.of(excluded.column());
  }

  @Override
  public List<SqlNode> visitStandardCall(StandardCall<?> call) {
    return List.copyOf(call.operands());
  }

  @Override
  public List<SqlNode> visitJsonPath(JsonPath path) {
    List<SqlNode> children = new ArrayList<>(List.of(path.document(), path.path()));
    children.addAll(path.keys());
    return children;
  }

  @Override
  public List<SqlNode> visitNextValue(NextValue next) {
    return List.of();
  }

  @Override
  public List<SqlNode> visitQuantified(Quantified<?> quantified) {
    return List.of(quantified.subquery());
  }

  @Override
  public List<SqlNode> visitCollate(Collate<?> collate) {
    return List.of(collate.operand());
  }

  @Override
  public List<SqlNode> visitTuple(Tuple tuple) {
    return List.copyOf(tuple.elements());
  }

  @Override
  public List<SqlNode> visitText(TextExpression<?> text) {
    return binds(text.template(), text.binds());
  }

  @Override
  public List<SqlNode> visitLabel(Label<?> label) {
    return List.of(label.expression());
  }

  @Override
  public List<SqlNode> visitAnnotated(Annotated<?> annotated) {
    return List.of(annotated.expression());
  }

  @Override
  public List<SqlNode> visitDialect(DialectExpression<?> expression) {
    return List.copyOf(expression.operands());
  }

  @Override
  public List<SqlNode> visitTable(TableClause table) {
    return List.of();
  }

  @Override
  public List<SqlNode> visitAlias(Alias alias) {
    return List.of(alias.element());
  }

  @Override
  public List<SqlNode> visitJoin(Join join) {
    return List.of(join.left(), join.right(), join.on());
  }

  @Override
  public List<SqlNode> visitSubquery(Subquery subquery) {
    return List.of(subquery.query());
  }

  @Override
  public List<SqlNode> visitCte(Cte cte) {
    return some(List.of(cte.base()), cte.step());
  }

  @Override
  public List<SqlNode> visitSelect(Select<?> select) {
    List<SqlNode> children = new ArrayList<>(select.selections());
    children.addAll(select.from());
    children.addAll(some(List.of(), select.where()));
    children.addAll(select.groupBy());
    children.addAll(some(List.of(), select.having()));
    children.addAll(select.ordering());
    children.addAll(select.rowLimit().operands());
    children.addAll(select.distinctKey());
    return children;
  }

  @Override
  public List<SqlNode> visitCompound(CompoundSelect<?> compound) {
    List<SqlNode> children = new ArrayList<>(compound.queries());
    children.addAll(compound.ordering());
    children.addAll(compound.rowLimit().operands());
    return children;
  }

  @Override
  public List<SqlNode> visitTableFunction(TableFunction function) {
    return List.of(function.call());
  }

  @Override
  public List<SqlNode> visitValues(Values<?> values) {
    List<SqlNode> children = new ArrayList<>();
    values.rows().forEach(children::addAll);
    return children;
  }

  @Override
  public List<SqlNode> visitReturning(Returning<?> returning) {
    return some(returning.selections(), returning.dml());
  }

  @Override
  public List<SqlNode> visitInsert(Insert insert) {
    List<SqlNode> children = new ArrayList<>();
    children.add(insert.table());
    children.addAll(insert.targets());
    insert.rows().forEach(children::addAll);
    children.addAll(some(List.of(), insert.source()));
    if (insert.conflict() != null) {
      children.addAll(insert.conflict().key());
      addAssignments(insert.conflict().assignments(), children);
    }
    return children;
  }

  @Override
  public List<SqlNode> visitUpdate(Update update) {
    List<SqlNode> children = new ArrayList<>();
    children.add(update.table());
    addAssignments(update.assignments(), children);
    children.addAll(update.froms());
    return some(children, update.criteria());
  }

  private static void addAssignments(List<Assignment> assignments, List<SqlNode> children) {
    assignments.forEach(assignment -> {
      children.add(assignment.column());
      children.add(assignment.value());
    });
  }

  @Override
  public List<SqlNode> visitDelete(Delete delete) {
    List<SqlNode> children = new ArrayList<>();
    children.add(delete.table());
    children.addAll(delete.froms());
    return some(children, delete.criteria());
  }

  @Override
  public List<SqlNode> visitTextStatement(TextStatement text) {
    List<SqlNode> children = new ArrayList<>(binds(text.template(), text.binds()));
    children.addAll(text.selections());
    return children;
  }

  private static List<SqlNode> binds(TextTemplate template, Map<String, Bind<?>> binds) {
    List<SqlNode> children = new ArrayList<>();
    template.names().forEach(name -> children.add((Expression<?>) bind(name, binds)));
    return children;
  }

  /** The bind of a name; a text has one for each of its names. */
  static Bind<?> bind(String name, Map<String, Bind<?>> binds) {
    return Objects.requireNonNull(binds.get(name));
  }

  private static List<SqlNode> some(
      Collection<? extends SqlNode> first, @Nullable SqlNode... more) {
    List<SqlNode> all = new ArrayList<>(first);
    for (SqlNode node : more) {
      if (node != null) {
        all.add(node);
      }
    }
    return all;
  }
}
