package dev.aludel.orm.bulk;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.engine.Result;
import dev.aludel.error.SessionException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.schema.Column;
import dev.aludel.sql.Assignment;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Dml;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Row;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Update;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a session's instances in step with one UPDATE or DELETE: finds out before whom it concerns, executes it, and lets
 * these instances know. An INSERT concerns nobody but those that it updates instead, or links. Used once.
 */
public final class Synchronization {

  private final BulkSession session;
  private final Dml dml;
  private final boolean none;
  private final HeldInstances held;

  /** Whom the statement concerns; null if RETURNING will tell. */
  private @Nullable List<Match> matches;

  private Synchronization(BulkSession session, Dml dml, boolean none) {
    this.session = session;
    this.dml = dml;
    this.none = none;
    held = HeldInstances.of(session.identityMap(), dml.table());
  }

  /**
   * Executes the statement.
   *
   * @throws SessionException if its condition cannot be evaluated and only that is allowed, or if it changes the key of an
   *     instance of the session
   */
  public static Result<Row> execute(BulkSession session, Dml dml, Synchronize how) {
    Synchronization synchronization = new Synchronization(session, dml, how == Synchronize.NONE);
    synchronization.find(how, true);
    return synchronization.execute();
  }

  /**
   * Prepares for a statement that somebody else executes, for its RETURNING; {@link #executed} is to be called then.
   *
   * @throws SessionException as {@link #execute}
   */
  public static Synchronization before(BulkSession session, Dml dml, Synchronize how) {
    Synchronization synchronization = new Synchronization(session, dml, how == Synchronize.NONE);
    synchronization.find(how, false);
    return synchronization;
  }

  /** As {@link #before}, for an INSERT that takes many rows as parameters, each with the values of these columns. */
  static Synchronization before(
      BulkSession session, Insert insert, List<Map<ColumnClause<?>, @Nullable Object>> rows) {
    Synchronization synchronization = new Synchronization(session, insert, false);
    synchronization.matches = Upsert.concerned(
        synchronization.held, insert, rows, session.connection().dialect());
    return synchronization;
  }

  // --- whom it concerns --------------------------------------------------------------------------

  private void find(Synchronize how, boolean mayReturn) {
    if (none || held.isEmpty()) {
      matches = List.of();
      return;
    }
    if (dml instanceof Insert insert) {
      matches = Upsert.concerned(held, insert, dialect());
      return;
    }
    if (how != Synchronize.FETCH) {
      matches = evaluated();
      if (matches == null && how == Synchronize.EVALUATE) {
        throw SessionException.notEvaluable(dml.table().description());
      }
      if (matches != null && how == Synchronize.AUTO && isTooVague(matches)) {
        matches = null;
      }
    }
    if (matches == null && !(mayReturn && canReturn())) {
      matches = selected();
    }
    if (matches != null && dml instanceof Update update) {
      requireKeysToStay(update, matches);
    }
  }

  /** By the condition in memory; null if that is not possible. */
  private @Nullable List<Match> evaluated() {
    if (!froms().isEmpty()) {
      return null;
    }
    List<Match> found = new ArrayList<>();
    for (Map.Entry<Mapper<?>, List<Instrumented>> entry : held.byMapper().entrySet()) {
      Optional<Evaluation> criteria = Evaluator.of(criteria(), entry.getKey(), dialect());
      if (criteria.isEmpty()) {
        return null;
      }
      for (Instrumented instance : entry.getValue()) {
        Object answer = criteria.get().of(InstanceState.of(instance));
        if (answer == Evaluation.UNKNOWN || Boolean.TRUE.equals(answer)) {
          found.add(new Match(instance, answer != Evaluation.UNKNOWN));
        }
      }
    }
    return found;
  }

  /** An instance may be read again for nothing, but not be half deleted, nor have its key changed perhaps. */
  private boolean isTooVague(List<Match> found) {
    return (dml instanceof Delete || assignsKey()) && !found.stream().allMatch(Match::sure);
  }

  private boolean canReturn() {
    Feature needed = dml instanceof Update ? Feature.UPDATE_RETURNING : Feature.DELETE_RETURNING;
    return froms().isEmpty() && !assignsKey() && dialect().features().supports(needed);
  }

  private boolean assignsKey() {
    return dml instanceof Update update
        && held.byMapper().keySet().stream()
            .anyMatch(mapper -> UpdateEffect.of(mapper, update.assignments()).changesKey());
  }

  /** By their keys, which a SELECT asks for before. */
  private List<Match> selected() {
    Select<Row> keys = Sql.select(keyColumns()).from(dml.table());
    for (FromClause from : froms()) {
      keys = keys.from(from);
    }
    Expression<Boolean> criteria = criteria();
    return matches(session
        .connection()
        .execute(criteria == null ? keys : keys.where(criteria))
        .all());
  }

  private List<Match> matches(List<Row> keys) {
    Set<Instrumented> found = identitySet();
    keys.forEach(key -> found.addAll(held.find(key)));
    return found.stream().map(instance -> new Match(instance, true)).toList();
  }

  private List<Column<?>> keyColumns() {
    return held.key().stream().<Column<?>>map(ColumnProperty::column).toList();
  }

  private static void requireKeysToStay(Update update, List<Match> found) {
    for (Match match : found) {
      if (UpdateEffect.of(Mapper.of(match.instance()), update.assignments()).changesKey()) {
        throw SessionException.keyByStatement(match.state().toString());
      }
    }
  }

  // --- execution
  // -----------------------------------------------------------------------------------

  private Result<Row> execute() {
    Result<Row> result;
    if (matches == null) {
      List<Row> keys = session.connection().execute(dml.returning(keyColumns())).all();
      matches = matches(keys);
      result = Result.ofCount(keys.size());
    } else {
      result = send();
    }
    if (result.rowCount() != 0) {
      executed(List.of());
    }
    return result;
  }

  private Result<Row> send() {
    if (dml instanceof Insert insert) {
      return session.connection().execute(insert);
    }
    return dml instanceof Update update
        ? session.connection().execute(update)
        : session.connection().execute((Delete) dml);
  }

  // --- what becomes of them
  // --------------------------------------------------------------------------

  /**
   * The statement has written its rows.
   *
   * @param returned what a RETURNING gave, instances of any class among it
   */
  public void executed(List<?> returned) {
    if (none) {
      return;
    }
    List<Match> concerned = matches == null ? List.of() : matches;
    if (dml instanceof Update update) {
      updated(update.assignments(), concerned, returned);
    } else if (dml instanceof Insert insert && insert.conflict() != null) {
      updated(insert.conflict().assignments(), concerned, returned);
    } else if (dml instanceof Delete) {
      deleted(concerned, returned);
    }
    new RelatedCollections(session.identityMap(), dml.table()).linksWritten();
  }

  private void updated(List<Assignment> assignments, List<Match> concerned, List<?> returned) {
    Set<@Nullable Object> shown = identitySet();
    shown.addAll(returned);
    held.byMapper().keySet().forEach(mapper -> {
      UpdateEffect effect = UpdateEffect.of(mapper, assignments);
      concerned.stream().filter(match -> Mapper.of(match.instance()) == mapper).forEach(match -> {
        if (!shown.contains(match.instance())) {
          effect.applyToColumns(match);
        }
        effect.applyToReferences(match);
      });
    });
    new RelatedCollections(session.identityMap(), dml.table()).updated(assignments);
    session.changed(concerned.stream().map(Match::instance).toList());
  }

  private void deleted(List<Match> concerned, List<?> returned) {
    Set<Instrumented> gone = identitySet();
    for (Match match : concerned) {
      if (match.sure()) {
        gone.add(match.instance());
      } else if (!match.state().isModified()) {
        session.expire(match.state());
      }
    }
    for (Object one : returned) {
      if (one instanceof Instrumented instance && Mapper.of(instance).table().equals(dml.table())) {
        gone.add(instance);
      }
    }
    new RelatedCollections(session.identityMap(), dml.table()).deleted(gone);
    gone.forEach(instance -> session.deleted(InstanceState.of(instance)));
  }

  private static <T extends @Nullable Object> Set<T> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private Dialect dialect() {
    return session.connection().dialect();
  }

  private @Nullable Expression<Boolean> criteria() {
    return dml instanceof Update update ? update.criteria() : ((Delete) dml).criteria();
  }

  private List<FromClause> froms() {
    return dml instanceof Update update ? update.froms() : ((Delete) dml).froms();
  }
}
