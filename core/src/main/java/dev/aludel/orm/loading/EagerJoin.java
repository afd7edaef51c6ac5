package dev.aludel.orm.loading;

import dev.aludel.mapping.JoinCondition;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.Ordering;
import dev.aludel.sql.Select;
import dev.aludel.sql.SortKey;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins a relationship's targets to a query, for the sake of loading.
 *
 * @param inner by JOIN; otherwise by LEFT JOIN
 */
record EagerJoin(RelationshipProperty relationship, Narrowing narrowing, boolean inner) {

  /** The query with the join in it, and ordered as the relationship is after its own order. */
  Select<?> in(Select<?> query, FromClause holder, FromClause target) {
    Table secondary = relationship.secondary();
    Select<?> joined = query;
    Expression<Boolean> on;
    if (secondary == null) {
      on = JoinCondition.direct(relationship, holder, target);
    } else {
      FromClause links = secondary.alias();
      on = JoinCondition.toSecondary(relationship.targetPairs(), target, links);
      joined =
          join(joined, links, JoinCondition.toSecondary(relationship.holderPairs(), holder, links));
    }
    return join(joined, target, narrowed(on, target)).orderBy(ordering(target));
  }

  private Select<?> join(Select<?> query, FromClause from, Expression<Boolean> on) {
    return inner ? query.join(from, on) : query.leftJoin(from, on);
  }

  private Expression<Boolean> narrowed(Expression<Boolean> on, FromClause target) {
    List<Expression<Boolean>> all = new ArrayList<>(List.of(on));
    for (Expression<Boolean> condition : narrowing.conditions()) {
      all.add(JoinCondition.onTarget(condition, table(), target));
    }
    return all.size() == 1 ? on : Sql.and(all);
  }

  private SortKey[] ordering(FromClause target) {
    if (narrowing.ordering().isEmpty()) {
      return relationship.orderBy() == null
          ? new SortKey[0]
          : new SortKey[] {target.column(relationship.orderBy().column())};
    }
    List<SortKey> keys = new ArrayList<>();
    for (SortKey key : narrowing.ordering()) {
      Ordering ordering = key.ordering();
      keys.add(new Ordering(
          JoinCondition.onTarget(ordering.expression(), table(), target),
          ordering.direction(),
          ordering.nulls()));
    }
    return keys.toArray(SortKey[]::new);
  }

  private Table table() {
    return relationship.target().table();
  }
}
