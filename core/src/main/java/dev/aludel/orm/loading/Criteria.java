package dev.aludel.orm.loading;

import dev.aludel.error.CompileException;
import dev.aludel.mapping.JoinCondition;
import dev.aludel.schema.Table;
import dev.aludel.sql.Alias;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.Froms;
import dev.aludel.sql.Join;
import dev.aludel.sql.Replacement;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import dev.aludel.sql.SqlNode;
import dev.aludel.sql.Statement;
import dev.aludel.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts conditions on the rows of tables wherever a statement reads them, in subqueries too: into WHERE, and into ON for what stands on the outer
 * side of a join, so that it does not take the other side along.
 */
public final class Criteria {

  private final List<CriteriaOption> options;

  Criteria(List<CriteriaOption> options) {
    this.options = options;
  }

  /** Those of a session, for a statement that is no query. */
  public static Criteria of(LoadSession session) {
    return session.options().criteria();
  }

  /** The statement, which reads those rows alone. */
  public <S extends Statement> S in(S statement) {
    return options.isEmpty() ? statement : Replacement.apply(statement, this::restricted);
  }

  private @Nullable SqlNode restricted(SqlNode node) {
    if (node instanceof Select<?> select) {
      return ofSelect(inside(select));
    }
    if (node instanceof Update update) {
      return ofUpdate(inside(update));
    }
    return node instanceof Delete delete ? ofDelete(inside(delete)) : null;
  }

  /** The statement with its subqueries done; what the conditions bring along themselves is left as it is. */
  private <S extends Statement> S inside(S statement) {
    return Replacement.apply(statement, node -> node == statement ? null : restricted(node));
  }

  private Select<?> ofSelect(Select<?> select) {
    List<Expression<Boolean>> where = new ArrayList<>();
    Select<?> joined = Replacement.apply(select, node -> {
      if (node instanceof Join join && select.from().contains(join)) {
        return ofJoin(join, where);
      }
      return node instanceof FromClause || node instanceof Statement && node != select
          ? node
          : null;
    });
    for (FromClause from : select.from()) {
      if (!(from instanceof Join)) {
        where.addAll(of(from));
      }
    }
    List<FromClause> outside =
        Objects.requireNonNullElse(select.correlated(), List.<FromClause>of());
    Froms.implied(select).stream()
        .filter(from -> !outside.contains(from))
        .forEach(from -> where.addAll(of(from)));
    for (Expression<Boolean> condition : where) {
      joined = joined.where(condition);
    }
    return joined;
  }

  private FromClause ofFrom(FromClause from, List<Expression<Boolean>> where) {
    if (from instanceof Join join) {
      return ofJoin(join, where);
    }
    where.addAll(of(from));
    return from;
  }

  private Join ofJoin(Join join, List<Expression<Boolean>> where) {
    List<Expression<Boolean>> on = new ArrayList<>(List.of(join.on()));
    boolean outerLeft = join.kind() == Join.Kind.RIGHT || join.kind() == Join.Kind.FULL;
    boolean outerRight = join.kind() == Join.Kind.LEFT || join.kind() == Join.Kind.FULL;
    FromClause left = ofFrom(join.left(), outerLeft ? on : where);
    FromClause right = ofFrom(join.right(), outerRight ? on : where);
    if (join.kind() == Join.Kind.FULL && on.size() > 1) {
      throw CompileException.of(
          "A FULL JOIN of %s cannot leave rows out.".formatted(join.description()),
          "Join subqueries that leave them out, or say Load.withoutCriteria().",
          "criteria-full-join");
    }
    return new Join(left, right, join.kind(), on.size() == 1 ? join.on() : Sql.and(on));
  }

  private Update ofUpdate(Update update) {
    Update restricted = update;
    for (Expression<Boolean> condition : of(update.table(), update.froms())) {
      restricted = restricted.where(condition);
    }
    return restricted;
  }

  private Delete ofDelete(Delete delete) {
    Delete restricted = delete;
    for (Expression<Boolean> condition : of(delete.table(), delete.froms())) {
      restricted = restricted.where(condition);
    }
    return restricted;
  }

  private List<Expression<Boolean>> of(FromClause target, List<FromClause> others) {
    List<Expression<Boolean>> where = new ArrayList<>(of(target));
    others.forEach(other -> ofFrom(other, where));
    return where;
  }

  /** The conditions on a table, in terms of the name that it has there. */
  private List<Expression<Boolean>> of(FromClause from) {
    FromClause named = from;
    while (named instanceof Alias alias) {
      named = alias.element();
    }
    List<Expression<Boolean>> conditions = new ArrayList<>();
    if (named instanceof Table table) {
      for (CriteriaOption option : options) {
        Expression<Boolean> condition = option.conditions().get(table);
        if (condition != null) {
          conditions.add(JoinCondition.onTarget(condition, table, from));
        }
      }
    }
    return conditions;
  }
}
