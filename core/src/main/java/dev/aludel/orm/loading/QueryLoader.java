package dev.aludel.orm.loading;

import dev.aludel.engine.Cursor;
import dev.aludel.instrument.Failures;
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
    QueryPlan plan = QueryPlanner.plan(session.announced(query));
    List<@Nullable Hydrator> hydrators = new ArrayList<>();
    for (QueryPlan.SelectionPlan selection : plan.selections()) {
      hydrators.add(selection.entity() == null ? null : new Hydrator(session, selection.entity()));
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    String sql;
    try {
      sql = read(session, plan, hydrators, rows);
      for (Hydrator hydrator : hydrators) {
        if (hydrator != null) {
          hydrator.finish();
        }
      }
    } catch (Throwable failure) {
      abandon(hydrators, failure);
      throw failure;
    }
    return new LoadedRows(plan.repeatsEntities() ? distinct(rows) : rows, sql);
  }

  private static String read(
      LoadSession session,
      QueryPlan plan,
      List<@Nullable Hydrator> hydrators,
      List<@Nullable Object[]> rows) {
    try (Cursor cursor = session.open(plan.query())) {
      RowReader reader = new RowReader(cursor);
      while (reader.next()) {
        rows.add(readRow(plan, hydrators, reader));
      }
      return cursor.sql();
    }
  }

  private static void abandon(List<@Nullable Hydrator> hydrators, Throwable failure) {
    Failures failures = Failures.after(failure);
    for (Hydrator hydrator : hydrators) {
      if (hydrator != null) {
        failures.of(hydrator::abandon);
      }
    }
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
