package dev.aludel.orm.loading;

import dev.aludel.error.CompileException;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.sql.EntityClause;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.Froms;
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
  private final boolean whole;
  private final boolean canJoinCollections;
  private final boolean refresh;
  private final boolean again;
  private final LoadOptions options;
  private final boolean cohort;
  private @Nullable Select<?> select;
  private int width;

  private QueryPlanner(LoadSession session, Query<?> query, boolean whole) {
    this.query = query;
    this.whole = whole;
    selections = new ArrayList<>(query.selections());
    select = query instanceof Select<?> plain ? plain : null;
    canJoinCollections = whole && select != null && keepsItsRowsWhenJoined(select);
    refresh = query instanceof Returning
        || select != null && select.options().contains(RefreshOption.REFRESH);
    again = select != null && select.options().contains(RowOption.AGAIN);
    options = again ? LoadOptions.NONE : LoadOptions.of(session, query);
    cohort = select == null || !select.options().contains(CohortOption.NONE);
  }

  static QueryPlan plan(LoadSession session, Query<?> query) {
    return new QueryPlanner(session, query, true).plan();
  }

  /** A plan for rows that are not all read at once, each of which must have everything of its own. */
  static QueryPlan planRowByRow(LoadSession session, Query<?> query) {
    return new QueryPlanner(session, query, false).plan();
  }

  /** A join to a collection multiplies rows, so LIMIT, DISTINCT and groups would count other things than before. */
  private static boolean keepsItsRowsWhenJoined(Select<?> select) {
    return select.rowLimit().isNone()
        && !select.isDistinct()
        && select.distinctKey().isEmpty()
        && select.groupBy().isEmpty();
  }

  private QueryPlan plan() {
    int[] starts = new int[selections.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = width;
      if (selections.get(i) instanceof EntityClause<?> clause) {
        EntityClause<?> narrowed =
            select == null || again ? clause : withoutDeferred(clause, options);
        selections.set(i, narrowed);
        width += narrowed.columns().size();
      } else {
        width++;
      }
    }
    List<QueryPlan.SelectionPlan> plans = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      EntityPlan entity = selections.get(i) instanceof EntityClause<?> clause
          ? entity(
              new Place(Mapper.of(clause.entity()), clause.from(), options, List.of(), true),
              PartialEntity.loadedBy(clause),
              starts[i])
          : null;
      plans.add(new QueryPlan.SelectionPlan(entity, starts[i]));
    }
    Query<?> complete = select == null || asksForTheSame() ? query : select.selecting(selections);
    return new QueryPlan(
        complete instanceof Returning ? complete : options.criteria().in(complete), plans);
  }

  /** Then it is the query itself that is sent, whose shape is known if the program keeps it. */
  private boolean asksForTheSame() {
    List<Selection<?>> asked = query.selections();
    if (select != query || asked.size() != selections.size()) {
      return false;
    }
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i) != selections.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** The class without the columns that are loaded later; one of which the query names some columns stays as it is. */
  private static <T> EntityClause<T> withoutDeferred(EntityClause<T> clause, LoadOptions options) {
    Mapper<T> mapper = Mapper.of(clause.entity());
    List<ColumnProperty> all = mapper.columnProperties();
    return PartialEntity.loadedBy(clause) == all
        ? PartialEntity.of(clause, all, options.columns(mapper))
        : clause;
  }

  /**
   * A mapped class at one place in the query.
   *
   * @param from what it is read from there
   * @param path the relationships along which it was joined
   * @param inner whether no LEFT JOIN leads there
   */
  private record Place(
      Mapper<?> mapper,
      FromClause from,
      LoadOptions options,
      List<RelationshipProperty> path,
      boolean inner) {

    Place at(RelationshipProperty relationship, FromClause target, boolean stillInner) {
      List<RelationshipProperty> further = new ArrayList<>(path);
      further.add(relationship);
      return new Place(
          relationship.target(), target, options.below(relationship), further, stillInner);
    }

    /** Whether it was gone along already, or is the way back of the last step: defaults must not lead in circles. */
    boolean leadsBack(RelationshipProperty relationship) {
      return path.contains(relationship)
          || (!path.isEmpty() && path.get(path.size() - 1).partner() == relationship);
    }
  }

  private EntityPlan entity(Place place, List<ColumnProperty> columns, int first) {
    List<EntityPlan.JoinedPlan> joined = new ArrayList<>();
    List<EntityPlan.AfterPlan> after = new ArrayList<>();
    for (RelationshipProperty relationship : place.mapper().relationships()) {
      if (place.options().at(relationship) instanceof ContainedOption contained) {
        joined.add(contained(contained, place));
      } else {
        LoadStyle style = style(relationship, place);
        if (style == LoadStyle.JOINED) {
          joined.add(join(relationship, place));
        } else {
          AfterLoader loader = after(relationship, style, place);
          if (loader != null) {
            after.add(new EntityPlan.AfterPlan(relationship, loader));
          }
        }
      }
    }
    return new EntityPlan(
        place.mapper(), columns, first, refresh, cohort, place.options(), joined, after);
  }

  /** In which style it is loaded here; what this query cannot do is done by select-in. */
  private LoadStyle style(RelationshipProperty relationship, Place place) {
    LoadStyle style = place.options().style(relationship);
    if (style.isEager()
        && place.options().at(relationship) == null
        && place.leadsBack(relationship)) {
      return LoadStyle.COHORT;
    }
    boolean possible = switch (style) {
      case JOINED ->
        select != null
            && (canJoinCollections || !relationship.isCollection())
            && !place.options().narrowing(relationship).isLimited();
      case SUBQUERY -> whole && select != null && isRepeatable(select);
      default -> true;
    };
    return possible ? style : LoadStyle.SELECT_IN;
  }

  /** Whether the same holders are found when their keys are selected in place of what the program asked for. */
  private static boolean isRepeatable(Select<?> select) {
    return select.groupBy().isEmpty()
        && select.distinctKey().isEmpty()
        && (!select.isDistinct() || select.rowLimit().isNone());
  }

  private @Nullable AfterLoader after(
      RelationshipProperty relationship, LoadStyle style, Place place) {
    return switch (style) {
      case SELECT_IN -> new SelectInLoader(relationship, place.options());
      case SUBQUERY ->
        new SubqueryLoader(relationship, place.options(), origin(place), place.from());
      case IMMEDIATE -> new ImmediateLoader(relationship, place.options());
      default -> null;
    };
  }

  /** The query that finds what is at that place. */
  private Select<?> origin(Place place) {
    return place.path().isEmpty() && query instanceof Select<?> asked
        ? asked
        : Objects.requireNonNull(select);
  }

  private EntityPlan.JoinedPlan join(RelationshipProperty relationship, Place place) {
    FromClause alias = relationship.target().table().alias();
    boolean inner = place.inner()
        && place.options().at(relationship) instanceof RelationshipOption option
        && option.innerJoin();
    Narrowing narrowing = place.options().narrowing(relationship);
    select = new EagerJoin(relationship, narrowing, inner)
        .in(Objects.requireNonNull(select), place.from(), alias);
    return plan(relationship, place.at(relationship, alias, inner));
  }

  private EntityPlan.JoinedPlan contained(ContainedOption option, Place place) {
    RelationshipProperty relationship = option.relationship();
    if (select == null
        || !isRead(select, option.target())
        || option.target().equals(place.from())) {
      throw CompileException.of(
          "%s is to come from %s, which the query does not join."
              .formatted(relationship, option.target().description()),
          "Join along the relationship, and name the alias if there is one: Load.contained(relationship.to(alias)).",
          "not-contained");
    }
    if (relationship.isCollection() && !whole) {
      throw CompileException.of(
          "%s is to come from the rows of a stream, of which no holder is ever complete."
              .formatted(relationship),
          "Load it by Load.selectIn(…), or do not stream.",
          "contained-stream");
    }
    return plan(relationship, place.at(relationship, option.target(), false));
  }

  private static boolean isRead(Select<?> select, FromClause target) {
    return select.from().stream().anyMatch(from -> Froms.leaves(from).contains(target));
  }

  /** Has the columns of a target selected too. */
  private EntityPlan.JoinedPlan plan(RelationshipProperty relationship, Place place) {
    int first = width;
    List<ColumnProperty> columns = place.options().columns(place.mapper());
    for (ColumnProperty column : columns) {
      selections.add(place.from().column(column.column()));
      width++;
    }
    return new EntityPlan.JoinedPlan(relationship, entity(place, columns, first));
  }
}
