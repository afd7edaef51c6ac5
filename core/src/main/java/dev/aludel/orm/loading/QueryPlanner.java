package dev.aludel.orm.loading;

import dev.aludel.mapping.JoinCondition;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.EntityClause;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.Query;
import dev.aludel.sql.Returning;
import dev.aludel.sql.Select;
import dev.aludel.sql.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the plan of one query: adds what is loaded eagerly by joins and notes what comes after. Used once. */
final class QueryPlanner {

  private final Query<?> query;
  private final List<Selection<?>> selections;
  private final boolean canJoinCollections;
  private final boolean refresh;
  private final boolean cohort;
  private @Nullable Select<?> select;
  private int width;

  private QueryPlanner(Query<?> query, boolean whole) {
    this.query = query;
    selections = new ArrayList<>(query.selections());
    select = query instanceof Select<?> plain ? plain : null;
    canJoinCollections = whole && select != null && keepsItsRowsWhenJoined(select);
    refresh = query instanceof Returning
        || select != null && select.options().contains(RefreshOption.REFRESH);
    cohort = select == null || !select.options().contains(CohortOption.NONE);
  }

  static QueryPlan plan(Query<?> query) {
    return new QueryPlanner(query, true).plan();
  }

  /** A plan for rows that are not all read at once, each of which must have everything of its own. */
  static QueryPlan planRowByRow(Query<?> query) {
    return new QueryPlanner(query, false).plan();
  }

  /** A join to a collection multiplies rows, so LIMIT, DISTINCT and groups would count other things than before. */
  private static boolean keepsItsRowsWhenJoined(Select<?> select) {
    return select.rowLimit().isNone()
        && !select.isDistinct()
        && select.distinctKey().isEmpty()
        && select.groupBy().isEmpty();
  }

  private QueryPlan plan() {
    List<Selection<?>> asked = query.selections();
    int[] starts = new int[asked.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = width;
      width += asked.get(i) instanceof EntityClause<?> entity ? entity.columns().size() : 1;
    }
    List<QueryPlan.SelectionPlan> plans = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      EntityPlan entity = asked.get(i) instanceof EntityClause<?> clause
          ? entity(Mapper.of(clause.entity()), clause.from(), starts[i], options(), List.of())
          : null;
      plans.add(new QueryPlan.SelectionPlan(entity, starts[i]));
    }
    return new QueryPlan(select == null ? query : select.selecting(selections), plans);
  }

  private List<LoaderOption> options() {
    List<LoaderOption> options = new ArrayList<>();
    if (select != null) {
      for (Object option : select.options()) {
        if (option instanceof LoaderOption loader) {
          options.add(loader);
        }
      }
    }
    return options;
  }

  private EntityPlan entity(
      Mapper<?> mapper,
      FromClause from,
      int first,
      List<LoaderOption> options,
      List<RelationshipProperty> path) {
    List<EntityPlan.JoinedPlan> joined = new ArrayList<>();
    List<EntityPlan.AfterPlan> after = new ArrayList<>();
    for (RelationshipProperty relationship : mapper.relationships()) {
      LoaderOption option = LoaderOption.find(options, relationship);
      List<LoaderOption> below = option == null ? List.of() : option.below();
      switch (style(relationship, option, path)) {
        case JOINED -> joined.add(join(relationship, from, below, path));
        case SELECT_IN -> after.add(new EntityPlan.AfterPlan(relationship, below));
        case COHORT, LAZY -> {}
      }
    }
    return new EntityPlan(mapper, first, refresh, cohort, options, joined, after);
  }

  private LoadStyle style(
      RelationshipProperty relationship,
      @Nullable LoaderOption option,
      List<RelationshipProperty> path) {
    LoadStyle style = option == null ? relationship.load() : option.style();
    if (option == null && leadsBack(relationship, path)) {
      return LoadStyle.COHORT;
    }
    if (style == LoadStyle.JOINED
        && (select == null || (relationship.isCollection() && !canJoinCollections))) {
      return LoadStyle.SELECT_IN;
    }
    return style;
  }

  /** Whether it was gone along already, or is the way back of the last step: defaults must not lead in circles. */
  private static boolean leadsBack(
      RelationshipProperty relationship, List<RelationshipProperty> path) {
    return path.contains(relationship)
        || (!path.isEmpty() && path.get(path.size() - 1).partner() == relationship);
  }

  private EntityPlan.JoinedPlan join(
      RelationshipProperty relationship,
      FromClause from,
      List<LoaderOption> below,
      List<RelationshipProperty> path) {
    Select<?> current = Objects.requireNonNull(select);
    Mapper<?> target = relationship.target();
    FromClause alias = target.table().alias();
    if (relationship.secondary() == null) {
      current = current.leftJoin(alias, JoinCondition.direct(relationship, from, alias));
    } else {
      FromClause secondary = relationship.secondary().alias();
      current = current
          .leftJoin(
              secondary, JoinCondition.toSecondary(relationship.holderPairs(), from, secondary))
          .leftJoin(alias, JoinCondition.toSecondary(relationship.targetPairs(), alias, secondary));
    }
    if (relationship.orderBy() != null) {
      current = current.orderBy(alias.column(relationship.orderBy().column()));
    }
    select = current;
    int first = width;
    for (ColumnClause<?> column : target.columns()) {
      selections.add(alias.column(column));
      width++;
    }
    List<RelationshipProperty> further = new ArrayList<>(path);
    further.add(relationship);
    return new EntityPlan.JoinedPlan(relationship, entity(target, alias, first, below, further));
  }
}
