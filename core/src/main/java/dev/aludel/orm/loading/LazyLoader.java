package dev.aludel.orm.loading;

import dev.aludel.error.LazyLoadException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.orm.identity.KeyValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads a relationship of one instance, and of its cohort, by one SELECT; a reference to what is in memory already costs
 * none.
 */
public final class LazyLoader {

  private LazyLoader() {}

  /**
   * Loads it.
   *
   * @param forProgram whether the program reads it, and not the session for its own work, which no style forbids
   * @throws LazyLoadException if the style is one that forbids it
   */
  public static void load(
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
      return;
    }
    if (forProgram && style == LoadStyle.RAISE_ON_SQL) {
      throw forbidden(state, relationship, style);
    }
    Completion completion = new Completion();
    if (style == LoadStyle.LAZY
        || style == LoadStyle.IMMEDIATE
        || !loadTogether(session, state, relationship, options, completion)) {
      select(session, state, relationship, options, completion);
    }
    completion.run();
  }

  private static LazyLoadException forbidden(
      InstanceState state, RelationshipProperty relationship, LoadStyle style) {
    return LazyLoadException.of(
        relationship.toString(),
        String.valueOf(state.identity()),
        "its loading style " + style,
        "Load.selectIn(%s(%s::…))"
            .formatted(
                relationship.isCollection() ? "toMany" : "toOne",
                relationship.holder().type().getSimpleName()));
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

  /** With others of its cohort, and answers whether there are any. */
  private static boolean loadTogether(
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
      return false;
    }
    new SelectInLoader(relationship, options).load(session, together, completion);
    session.touched(together);
    return true;
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
