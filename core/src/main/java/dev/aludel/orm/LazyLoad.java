package dev.aludel.orm;

import dev.aludel.instrument.EagerOption;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Provenance;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.loading.LazyLoader;
import org.jspecify.annotations.Nullable;

/**
 * The load of one attribute because it was read; told apart by identity.
 *
 * @see LazyLoadListener
 */
public final class LazyLoad {

  private final Class<?> type;
  private final String attribute;
  private final @Nullable Provenance provenance;
  private final @Nullable String option;
  private final Reason reason;

  /** Why the instance may load it for itself alone. */
  public enum Reason {
    /** It need not: those that came with it load with it, where there are any. */
    NONE,
    /** The relationship is mapped with {@code load = LAZY}. */
    MAPPING,
    /** The query that has loaded the instance said {@code Load.lazy(…)}. */
    OPTION,
    /** The session is of a factory with {@code withCohorts(false)}. */
    SESSION
  }

  private LazyLoad(
      Class<?> type,
      String attribute,
      @Nullable Provenance provenance,
      @Nullable String option,
      Reason reason) {
    this.type = type;
    this.attribute = attribute;
    this.provenance = provenance;
    this.option = option;
    this.reason = reason;
  }

  static LazyLoad of(
      Session session, InstanceState state, int slot, @Nullable RelationshipProperty relationship) {
    return new LazyLoad(
        state.manager().type(),
        state.manager().attributeName(slot),
        state.provenance(),
        EagerOption.of(state.manager(), slot),
        reason(session, state, relationship));
  }

  private static Reason reason(
      Session session, InstanceState state, @Nullable RelationshipProperty relationship) {
    if (relationship != null && LazyLoader.style(state, relationship) == LoadStyle.LAZY) {
      return relationship.load() == LoadStyle.LAZY ? Reason.MAPPING : Reason.OPTION;
    }
    return session.cohorts() ? Reason.NONE : Reason.SESSION;
  }

  /** The class of the instance that lacked the attribute. */
  public Class<?> type() {
    return type;
  }

  public String attribute() {
    return attribute;
  }

  /** Where the instance came from; null if it came before anybody wanted to know. */
  public @Nullable Provenance provenance() {
    return provenance;
  }

  /** What would have the query load it, {@code .withOption(Load.selectIn(…))}; null for a column. */
  public @Nullable String option() {
    return option;
  }

  public Reason reason() {
    return reason;
  }

  /** As {@code User.addresses}. */
  @Override
  public String toString() {
    return type.getSimpleName() + "." + attribute;
  }
}
