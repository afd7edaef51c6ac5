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

  /** As {@link #load}, of a query that listeners have seen already. */
  public static LoadedRows loadAnnounced(LoadSession session, Query<?> query) {
    QueryPlan plan = QueryPlanner.plan(query);
    List<@Nullable Hydrator> hydrators = new ArrayList<>();
    for (QueryPlan.SelectionPlan selection : plan.selections()) {
      hydrators.add(selection.entity() == null ? null : new Hydrator(session, selection.entity()));
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    String sql;
    try (Cursor cursor = session.open(plan.query())) {
      sql = cursor.sql();
      RowReader reader = new RowReader(cursor);
      while (reader.next()) {
        rows.add(readRow(plan, hydrators, reader));
      }
    }
    for (Hydrator hydrator : hydrators) {
      if (hydrator != null) {
        hydrator.finish();
      }
    }
    return new LoadedRows(plan.repeatsEntities() ? distinct(rows) : rows, sql);
  }

  private static @Nullable Object[] readRow(
      QueryPlan plan, List<@Nullable Hydrator> hydrators, RowReader reader) {
    @Nullable Object[] row = new Object[hydrators.size()];
    for (int i = 0; i < row.length; i++) {
      Hydrator hydrator = hydrators.get(i);
      row[i] = hydrator == null
          ? reader.get(plan.selections().get(i).position())
          : hydrator.read(reader);
    }
    return row;
  }

  private static List<@Nullable Object[]> distinct(List<@Nullable Object[]> rows) {
    Set<RowIdentity> kept = new LinkedHashSet<>();
    rows.forEach(row -> kept.add(new RowIdentity(row)));
    List<@Nullable Object[]> distinct = new ArrayList<>(kept.size());
    kept.forEach(row -> distinct.add(row.values()));
    return distinct;
  }
}
