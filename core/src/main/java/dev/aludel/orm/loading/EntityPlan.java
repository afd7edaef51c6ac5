package dev.aludel.orm.loading;

import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import java.util.List;

/**
 * Where one mapped class stands in the rows of a query, and what is loaded along with it.
 *
 * @param columns those that the rows bring
 * @param first the 0-based position of the first of them; the others follow in their order
 * @param refresh whether instances that are here already get what the row has, and not only what they lack
 * @param cohort whether its instances load together what they lack
 * @param options what instances remember for their later lazy loads
 * @param joined relationships whose targets stand in the same rows
 * @param after relationships to load when all rows are read
 */
record EntityPlan(
    Mapper<?> mapper,
    List<ColumnProperty> columns,
    int first,
    boolean refresh,
    boolean cohort,
    LoadOptions options,
    List<JoinedPlan> joined,
    List<AfterPlan> after) {

  /** A relationship whose targets stand in the same row. */
  record JoinedPlan(RelationshipProperty relationship, EntityPlan target) {}

  /** A relationship to load for all instances together, once they are there. */
  record AfterPlan(RelationshipProperty relationship, AfterLoader loader) {}

  boolean joinsCollection() {
    return joined.stream()
        .anyMatch(one -> one.relationship().isCollection() || one.target().joinsCollection());
  }
}
