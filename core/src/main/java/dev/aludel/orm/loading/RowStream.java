package dev.aludel.orm.loading;

import dev.aludel.engine.Cursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a query, some at a time, of which nothing is kept. Mutable, for one thread. */
public final class RowStream implements AutoCloseable {

  private final LoadSession session;
  private final QueryPlan plan;
  private final Cursor cursor;
  private final RowReader reader;
  private final int atOnce;

  RowStream(LoadSession session, QueryPlan plan, Cursor cursor, int atOnce) {
    this.session = session;
    this.plan = plan;
    this.cursor = cursor;
    this.atOnce = atOnce;
    reader = new RowReader(cursor);
  }

  /** The SQL that was sent. */
  public String sql() {
    return cursor.sql();
  }

  /** The next rows, one value for each selection of the query; none at the end. */
  public List<@Nullable Object[]> next() {
    RowHydrator hydrator = new RowHydrator(session, plan);
    Completion completion = new Completion();
    List<@Nullable Object[]> rows = new ArrayList<>();
    try {
      while (rows.size() < atOnce && reader.next()) {
        rows.add(hydrator.read(reader));
      }
      hydrator.finish(completion);
    } catch (Throwable failure) {
      hydrator.abandon(failure);
      throw failure;
    }
    completion.run();
    return rows;
  }

  @Override
  public void close() {
    cursor.close();
  }
}
