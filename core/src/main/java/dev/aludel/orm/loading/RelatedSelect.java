package dev.aludel.orm.loading;

import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.JoinCondition;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.mapping.SecondaryPair;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import java.util.List;

/** The SELECT of a relationship's targets, without a condition: what lazy and select-in loading have in common. */
final class RelatedSelect {

  private RelatedSelect() {}

  /** The targets, joined to the secondary table if there is one, in the relationship's order. */
  static Select<?> from(RelationshipProperty relationship) {
    Select<?> select = Sql.select(relationship.target());
    if (relationship.secondary() != null) {
      select = select.join(
          relationship.secondary(),
          JoinCondition.toSecondary(
              relationship.targetPairs(), relationship.target().table(), relationship.secondary()));
    }
    return relationship.orderBy() == null
        ? select
        : select.orderBy(relationship.orderBy().column());
  }

  /** The holder's attributes that tell which targets are its own. */
  static List<ColumnProperty> holderKeys(RelationshipProperty relationship) {
    return relationship.secondary() == null
        ? relationship.pairs().stream().map(JoinPair::local).toList()
        : relationship.holderPairs().stream().map(SecondaryPair::key).toList();
  }

  /** The columns of the SELECT that hold those keys. */
  static List<? extends Expression<Object>> keyColumns(RelationshipProperty relationship) {
    return relationship.secondary() == null
        ? relationship.pairs().stream().map(pair -> pair.remote().column()).toList()
        : relationship.holderPairs().stream().map(SecondaryPair::column).toList();
  }
}
