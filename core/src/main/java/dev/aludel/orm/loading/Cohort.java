package dev.aludel.orm.loading;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.OwnedOptions;
import dev.aludel.instrument.Provenance;
import dev.aludel.instrument.StateContext;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instances of one class that one query has loaded: what is read of one of them and is not loaded, is loaded for all of
 * them together (Ebean's batch lazy loading, Rails' Goldiloader). It holds none of them: those that the program has forgotten
 * do not count. Immutable.
 */
final class Cohort implements OwnedOptions {

  /** Keys of one column in one statement, at most. */
  static final int MOST = 5_000;

  /** Of several columns: databases parse a condition for each. */
  static final int MOST_COMPOSITE = 500;

  private final LoadOptions options;
  private final InstanceState[] members;

  private Cohort(LoadOptions options, InstanceState[] members) {
    this.options = options;
    this.members = members;
  }

  /** Makes one of them, but of those that remember what an earlier query said, where this one says nothing. */
  static void form(
      LoadSession session,
      Mapper<?> mapper,
      LoadOptions options,
      @Nullable Provenance provenance,
      List<Instrumented> instances) {
    List<InstanceState> members = new ArrayList<>(instances.size());
    for (Instrumented instance : instances) {
      InstanceState state = InstanceState.of(instance);
      if (state.owner() == session.owner()
          && (!options.isEmpty() || optionsOf(state).isEmpty())) {
        members.add(state);
      }
    }
    if (members.size() > 1) {
      Cohort cohort = new Cohort(options, members.toArray(InstanceState[]::new));
      StateContext context = session.owner().contexts().of(mapper.manager(), cohort, provenance);
      members.forEach(member -> member.share(context));
    }
  }

  /** What the query said that has loaded the instance. */
  static LoadOptions optionsOf(InstanceState state) {
    Object options = state.loadOptions();
    if (options instanceof Cohort cohort) {
      return cohort.options;
    }
    return options instanceof LoadOptions said ? said : LoadOptions.NONE;
  }

  /**
   * The instance and others of its cohort that lack the same attribute, which nobody has written; those behind it come first, since
   * programs read on. The instance alone if it belongs to none.
   *
   * @param keys by which they are to be found, so many of them as one statement takes; an instance of which they are not known is
   *     left out
   */
  static List<Instrumented> lacking(
      LoadSession session, InstanceState state, int slot, List<ColumnProperty> keys) {
    int most = most(keys);
    List<Instrumented> found = new ArrayList<>();
    found.add(state.requireInstance());
    if (session.cohorts() && state.loadOptions() instanceof Cohort cohort) {
      InstanceState[] members = cohort.members;
      int start = cohort.position(state);
      for (int i = 1; i < members.length && found.size() < most; i++) {
        InstanceState other = members[(start + i) % members.length];
        Instrumented instance = other.instance();
        if (instance != null
            && other != state
            && other.owner() == session.owner()
            && other.hasIdentity()
            && !other.isDeleted()
            && other.isUnloaded(slot)
            && !other.isWritten(slot)
            && knows(other, keys)) {
          found.add(instance);
        }
      }
    }
    return found;
  }

  private int position(InstanceState state) {
    for (int i = 0; i < members.length; i++) {
      if (members[i] == state) {
        return i;
      }
    }
    return 0;
  }

  static int most(List<ColumnProperty> keys) {
    return keys.size() == 1 ? MOST : MOST_COMPOSITE;
  }

  private static boolean knows(InstanceState state, List<ColumnProperty> properties) {
    for (ColumnProperty property : properties) {
      if (!property.primaryKey() && state.isUnloaded(property.slot())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable Object lasting() {
    return options;
  }
}
