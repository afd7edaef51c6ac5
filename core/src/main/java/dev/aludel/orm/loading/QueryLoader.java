package dev.aludel.orm.loading;

import dev.aludel.engine.Cursor;
import dev.aludel.sql.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a query that selects mapped classes, plain values, or both. */
public final class QueryLoader {

  private QueryLoader() {}

  /**
   * The rows of the query, one value for each of its selections. Instances that a joined collection repeats come once.
   */
  public static LoadedRows load(LoadSession session, Query<?> query) {
    return loadAnnounced(session, session.announced(query));
  }

  /** As {@link #load(LoadSession, Query)}, for what a query before has found, which is completed together. */
  static LoadedRows load(LoadSession session, Query<?> query, Completion completion) {
    return loadAnnounced(session, session.announced(query), completion);
  }

  /** As {@link #load}, of a query that listeners have seen already. */
  public static LoadedRows loadAnnounced(LoadSession session, Query<?> query) {
    Completion completion = new Completion();
    LoadedRows rows = loadAnnounced(session, query, completion);
    completion.run();
    return rows;
  }

  private static LoadedRows loadAnnounced(
      LoadSession session, Query<?> query, Completion completion) {
    QueryPlan plan = QueryPlanner.plan(session, query);
    RowHydrator hydrator = new RowHydrator(session, plan);
    List<@Nullable Object[]> rows = new ArrayList<>();
    String sql;
    try {
      sql = read(session, plan, hydrator, rows);
      hydrator.finish(completion);
    } catch (Throwable failure) {
      hydrator.abandon(failure);
      throw failure;
    }
    return new LoadedRows(plan.repeatsEntities() ? distinct(rows) : rows, sql);
  }

  private static String read(
      LoadSession session, QueryPlan plan, RowHydrator hydrator, List<@Nullable Object[]> rows) {
    try (Cursor cursor = session.open(plan.query())) {
      RowReader reader = new RowReader(cursor);
      while (reader.next()) {
        rows.add(hydrator.read(reader));
      }
      return cursor.sql();
    }
  }

  /** As {@link #loadAnnounced}, some rows at a time; what is joined to collections is loaded by select-in. */
  public static RowStream streamAnnounced(LoadSession session, Query<?> query, int atOnce) {
    QueryPlan plan = QueryPlanner.planRowByRow(session, query);
    return new RowStream(session, plan, session.open(plan.query(), atOnce), atOnce);
  }

  private static List<@Nullable Object[]> distinct(List<@Nullable Object[]> rows) {
    Set<RowIdentity> kept = new LinkedHashSet<>();
    rows.forEach(row -> kept.add(new RowIdentity(row)));
    List<@Nullable Object[]> distinct = new ArrayList<>(kept.size());
    kept.forEach(row -> distinct.add(row.values()));
    return distinct;
  }
}
