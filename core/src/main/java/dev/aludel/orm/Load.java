package dev.aludel.orm;

import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.RelationshipAttribute;
import dev.aludel.orm.loading.CohortOption;
import dev.aludel.orm.loading.LoaderOption;
import dev.aludel.orm.loading.RefreshOption;
import java.util.List;

/**
 * How a query loads relationships: {@code select(User.class).withOption(Load.joined(toMany(User::getAddresses)))}. To be
 * imported statically.
 */
public final class Load {

  private Load() {}

  /** With the query itself, by LEFT JOIN; a collection under LIMIT, DISTINCT or GROUP BY by {@link #selectIn}. */
  public static LoaderOption joined(RelationshipAttribute<?, ?> relationship) {
    return new LoaderOption(relationship.property(), LoadStyle.JOINED, List.of());
  }

  /** By one further SELECT for each 5,000 instances of the result, or 500 with keys of several columns. */
  public static LoaderOption selectIn(RelationshipAttribute<?, ?> relationship) {
    return new LoaderOption(relationship.property(), LoadStyle.SELECT_IN, List.of());
  }

  /**
   * At the first read of one instance, by one SELECT for it and all others of the same result that lack it too: as
   * relationships are loaded by default.
   */
  public static LoaderOption cohort(RelationshipAttribute<?, ?> relationship) {
    return new LoaderOption(relationship.property(), LoadStyle.COHORT, List.of());
  }

  /** At the first read of each instance, by a SELECT of its own. */
  public static LoaderOption lazy(RelationshipAttribute<?, ?> relationship) {
    return new LoaderOption(relationship.property(), LoadStyle.LAZY, List.of());
  }

  /**
   * The instances of the query load what they lack, relationships and what has expired, each for itself, and not together with
   * the others.
   */
  public static CohortOption alone() {
    return CohortOption.NONE;
  }

  /**
   * The query's instances get the column values of their rows also where they have some already (SQLAlchemy's
   * populate_existing); what the program has written and not flushed stays.
   */
  public static RefreshOption refreshing() {
    return RefreshOption.REFRESH;
  }
}
