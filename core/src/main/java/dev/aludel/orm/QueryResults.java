package dev.aludel.orm;

import dev.aludel.engine.Result;
import dev.aludel.orm.loading.LoadedRows;
import dev.aludel.orm.loading.RowStream;
import dev.aludel.sql.Query;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Makes the result of a query out of what was loaded for it. */
final class QueryResults {

  private QueryResults() {}

  /** One selection answers its values, several answer rows, as the query's type says. */
  static <R> Result<R> of(Query<R> query, LoadedRows loaded) {
    List<@Nullable R> rows = new ArrayList<>(loaded.rows().size());
    for (@Nullable Object[] values : loaded.rows()) {
      rows.add(row(query, values));
    }
    return Result.of(rows, loaded.sql());
  }

  /** As {@link #of}, of rows that are loaded as they are asked for. */
  static <R> Result<R> of(Query<R> query, RowStream stream, Session session) {
    Iterator<@Nullable R> rows = new Iterator<>() {
      private Iterator<@Nullable Object[]> some = List.<@Nullable Object[]>of().iterator();
      private boolean ended;

      @Override
      public boolean hasNext() {
        if (!some.hasNext() && !ended) {
          some = session.inside(stream::next).iterator();
          ended = !some.hasNext();
        }
        return some.hasNext();
      }

      @Override
      public @Nullable R next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return row(query, some.next());
      }
    };
    return Result.of(rows, query.answersRows(), () -> session.inside(stream::close), stream.sql());
  }

  @SuppressWarnings("unchecked") // R is Row, or the type of the only selection
  private static <R> @Nullable R row(Query<R> query, @Nullable Object[] values) {
    return (R) (query.answersRows() ? new LoadedRow(query.selections(), values) : values[0]);
  }
}
