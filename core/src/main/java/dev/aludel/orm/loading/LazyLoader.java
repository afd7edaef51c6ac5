package dev.aludel.orm.loading;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.identity.KeyValues;
import dev.aludel.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads a relationship of one instance, and of its cohort, by one SELECT; a reference to what is in memory already costs
 * none.
 */
public final class LazyLoader {

  private LazyLoader() {}

  /** Answers for how many instances it was loaded, that one among them. */
  public static int load(
      LoadSession session, InstanceState state, RelationshipProperty relationship) {
    Instrumented holder = state.requireInstance();
    if (relationship.direction() == Direction.MANY_TO_ONE) {
      ReferenceLookup found = ReferenceLookup.of(session, holder, relationship);
      if (found.isAnswered()) {
        state.load(holder, relationship.slot(), found.instance());
        return 1;
      }
    }
    int together = loadTogether(session, state, relationship);
    if (together > 1) {
      return together;
    }
    List<@Nullable Object> key = new ArrayList<>();
    RelatedSelect.holderKeys(relationship)
        .forEach(property -> key.add(
            relationship.direction() == Direction.MANY_TO_ONE
                ? KeyValues.of(holder, property)
                : KeyValues.inRow(holder, property)));
    Select<?> select = RelatedSelect.from(relationship)
        .where(KeyList.equal(RelatedSelect.keyColumns(relationship), key));
    for (LoaderOption option : optionsBelow(state, relationship)) {
      select = select.withOption(option);
    }
    IdentityCollection targets = new IdentityCollection();
    for (@Nullable Object[] row : QueryLoader.load(session, select).rows()) {
      if (row[0] instanceof Instrumented target) {
        targets.add(target);
      }
    }
    Hydrator.fill(holder, relationship, targets.inOrder());
    return 1;
  }

  /** How the relationship of the instance is loaded: as the query said that has loaded it, or else as it is mapped. */
  public static LoadStyle style(InstanceState state, RelationshipProperty relationship) {
    LoaderOption option = LoaderOption.find(Cohort.optionsOf(state), relationship);
    return option == null ? relationship.load() : option.style();
  }

  /** With others of its cohort, and answers how many they are; 1 if nothing was loaded. */
  private static int loadTogether(
      LoadSession session, InstanceState state, RelationshipProperty relationship) {
    if (style(state, relationship) == LoadStyle.LAZY) {
      return 1;
    }
    List<ColumnProperty> keys = RelatedSelect.holderKeys(relationship);
    keys.forEach(
        key -> KeyValues.of(state.requireInstance(), key)); // of all the cohort, if it is not there
    List<Instrumented> together = Cohort.lacking(session, state, relationship.slot(), keys);
    if (together.size() == 1) {
      return 1;
    }
    new SelectInLoader(session, relationship, optionsBelow(state, relationship)).load(together);
    session.touched(together);
    return together.size();
  }

  /** What a many-to-one refers to, if memory knows it; sends no SQL. */
  public static @Nullable Instrumented peek(
      LoadSession session, InstanceState state, RelationshipProperty relationship) {
    if (relationship.direction() != Direction.MANY_TO_ONE
        || relationship.pairs().stream()
            .anyMatch(pair -> state.isUnloaded(pair.local().slot()))) {
      return null;
    }
    return ReferenceLookup.of(session, state.requireInstance(), relationship).instance();
  }

  /** The instance remembers the options that loaded it. */
  private static List<LoaderOption> optionsBelow(
      InstanceState state, RelationshipProperty relationship) {
    LoaderOption option = LoaderOption.find(Cohort.optionsOf(state), relationship);
    return option == null ? List.of() : option.below();
  }
}
