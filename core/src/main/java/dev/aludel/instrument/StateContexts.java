package dev.aludel.instrument;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contexts of the instances that one owner holds, each made once, unless it is for some of them only. Mutable; belongs to the
 * owner's thread.
 */
public final class StateContexts {

  private final StateOwner owner;
  private final @Nullable Provenance unqueried;
  private final Map<Origin, StateContext> loaded = new HashMap<>();

  /** How instances came: as which class, by a query that said what. */
  private record Origin(ClassManager manager, @Nullable Object options) {}

  public StateContexts(StateOwner owner) {
    this(owner, null);
  }

  /**
   * @param end what is told how the owner has let go of all; null if nobody wants to know
   */
  public StateContexts(StateOwner owner, @Nullable OwnerEnd end) {
    this.owner = owner;
    unqueried = end == null ? null : new Provenance(null, end);
  }

  /**
   * The context of instances that are loaded completely.
   *
   * @param options what the query that loads them says about loading further; equal ones share a context
   */
  public StateContext of(ClassManager manager, @Nullable Object options) {
    return of(manager, options, null);
  }

  /**
   * As {@link #of(ClassManager, Object)}, of instances that come from there.
   *
   * @param provenance null unless somebody wants to know
   */
  public StateContext of(
      ClassManager manager, @Nullable Object options, @Nullable Provenance provenance) {
    Provenance known = provenance == null ? unqueried : provenance;
    if (options instanceof OwnedOptions || known != unqueried) {
      return StateContext.loaded(
          manager, owner, options, known); // as long as its instances are there
    }
    return loaded.computeIfAbsent(
        new Origin(manager, options), any -> StateContext.loaded(manager, owner, options, known));
  }
}
