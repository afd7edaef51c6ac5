package dev.aludel.mapping;

import dev.aludel.schema.Table;
import dev.aludel.sql.Alias;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.Replacement;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** The ON of a relationship between two things in FROM. */
public final class JoinCondition {

  private JoinCondition() {}

  public static Expression<Boolean> direct(
      RelationshipProperty relationship, FromClause holder, FromClause target) {
    List<Expression<Boolean>> equal = new ArrayList<>();
    for (JoinPair pair : relationship.pairs()) {
      equal.add(
          holder.column(pair.local().column()).eq(target.column(pair.remote().column())));
    }
    return Sql.and(equal);
  }

  public static Expression<Boolean> toSecondary(
      List<SecondaryPair> pairs, FromClause side, FromClause secondary) {
    List<Expression<Boolean>> equal = new ArrayList<>();
    for (SecondaryPair pair : pairs) {
      equal.add(side.column(pair.key().column()).eq(secondary.column(pair.column())));
    }
    return Sql.and(equal);
  }

  /** What speaks of a table, as speaking of its other name; other aliases of the table are left alone. */
  public static <T> Expression<T> onTarget(
      Expression<T> expression, Table table, FromClause target) {
    return target.equals(table)
        ? expression
        : Replacement.apply(expression, node -> {
          if (node instanceof Alias) {
            return node;
          }
          return node.equals(table) ? target : null;
        });
  }
}
