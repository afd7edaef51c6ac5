package dev.aludel.orm.loading;

import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import java.util.List;

/**
 * Where one mapped class stands in the rows of a query, and what is loaded along with it.
 *
 * @param first the 0-based position of its first column; the others follow in the mapper's order
 * @param refresh whether instances that are here already get what the row has, and not only what they lack
 * @param cohort whether its instances load together what they lack
 * @param options what instances remember for their later lazy loads
 * @param joined relationships whose targets stand in the same rows
 * @param after relationships to load by a statement of their own when all rows are read
 */
record EntityPlan(
    Mapper<?> mapper,
    int first,
    boolean refresh,
    boolean cohort,
    List<LoaderOption> options,
    List<JoinedPlan> joined,
    List<AfterPlan> after) {

  /** A relationship whose targets stand in the same row. */
  record JoinedPlan(RelationshipProperty relationship, EntityPlan target) {}

  /** A relationship to load by one further statement for all instances. */
  record AfterPlan(RelationshipProperty relationship, List<LoaderOption> below) {}

  List<ColumnProperty> columns() {
    return mapper.columnProperties();
  }

  boolean joinsCollection() {
    return joined.stream()
        .anyMatch(one -> one.relationship().isCollection() || one.target().joinsCollection());
  }
}
