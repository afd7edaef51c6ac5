package dev.aludel.orm.loading;

import dev.aludel.error.LazyLoadException;
import dev.aludel.instrument.EagerOption;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.identity.KeyValues;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Loads a relationship of one instance, and of its cohort, by one SELECT; a reference to what is in memory already costs
 * none.
 */
public final class LazyLoader {

  private LazyLoader() {}

  /**
   * Loads it, and answers for how many instances, that one among them.
   *
   * @param forProgram whether the program reads it, and not the session for its own work, which no style forbids
   * @throws LazyLoadException if the style is one that forbids it
   */
  public static int load(
      LoadSession session,
      InstanceState state,
      RelationshipProperty relationship,
      boolean forProgram) {
    LoadOptions said = Cohort.optionsOf(state);
    LoadOptions options = forProgram ? said : said.whole();
    LoadStyle style = options.style(relationship);
    if (forProgram && style == LoadStyle.RAISE) {
      throw forbidden(state, relationship, style);
    }
    if (ReferenceLookup.fill(
        session, state.requireInstance(), relationship, options.narrowing(relationship))) {
      return 1;
    }
    if (forProgram && style == LoadStyle.RAISE_ON_SQL) {
      throw forbidden(state, relationship, style);
    }
    Completion completion = new Completion();
    int loaded = style == LoadStyle.LAZY || style == LoadStyle.IMMEDIATE
        ? 1
        : loadTogether(session, state, relationship, options, completion);
    if (loaded == 1) {
      select(session, state, relationship, options, completion);
    }
    completion.run();
    return loaded;
  }

  private static LazyLoadException forbidden(
      InstanceState state, RelationshipProperty relationship, LoadStyle style) {
    return LazyLoadException.of(
        relationship.toString(),
        String.valueOf(state.identity()),
        "its loading style " + style,
        Objects.requireNonNull(EagerOption.of(state.manager(), relationship.slot())));
  }

  /** Of that instance alone, whatever the style. */
  static void loadAlone(
      LoadSession session,
      InstanceState state,
      RelationshipProperty relationship,
      LoadOptions options,
      Completion completion) {
    if (!ReferenceLookup.fill(
        session, state.requireInstance(), relationship, options.narrowing(relationship))) {
      select(session, state, relationship, options, completion);
    }
  }

  private static void select(
      LoadSession session,
      InstanceState state,
      RelationshipProperty relationship,
      LoadOptions options,
      Completion completion) {
    Instrumented holder = state.requireInstance();
    RelatedSelect related = new RelatedSelect(relationship, options.narrowing(relationship));
    IdentityCollection targets = new IdentityCollection();
    var query =
        options.below(relationship).in(related.ofOne(RelatedSelect.key(holder, relationship)));
    for (@Nullable Object[] row : QueryLoader.load(session, query, completion).rows()) {
      if (row[0] instanceof Instrumented target) {
        targets.add(target);
      }
    }
    Hydrator.fill(holder, relationship, targets.inOrder());
  }

  /** How the relationship of the instance is loaded: as the query said that has loaded it, or else as it is mapped. */
  public static LoadStyle style(InstanceState state, RelationshipProperty relationship) {
    return Cohort.optionsOf(state).style(relationship);
  }

  /** With others of its cohort, and answers how many they are; 1 if nothing was loaded. */
  private static int loadTogether(
      LoadSession session,
      InstanceState state,
      RelationshipProperty relationship,
      LoadOptions options,
      Completion completion) {
    List<ColumnProperty> keys = RelatedSelect.holderKeys(relationship);
    keys.forEach(
        key -> KeyValues.of(state.requireInstance(), key)); // of all the cohort, if it is not there
    List<Instrumented> together = Cohort.lacking(session, state, relationship.slot(), keys);
    if (together.size() == 1) {
      return 1;
    }
    new SelectInLoader(relationship, options).load(session, together, completion);
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
}
