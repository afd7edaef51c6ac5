package dev.aludel.orm;

import dev.aludel.engine.Result;
import dev.aludel.orm.loading.LoadedRows;
import dev.aludel.sql.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the result of a query out of what was loaded for it. */
final class QueryResults {

  private QueryResults() {}

  /** One selection answers its values, several answer rows, as the query's type says. */
  @SuppressWarnings("unchecked") // R is Row, or the type of the only selection
  static <R> Result<R> of(Query<R> query, LoadedRows loaded) {
    boolean single = !query.answersRows();
    List<@Nullable R> rows = new ArrayList<>(loaded.rows().size());
    for (@Nullable Object[] values : loaded.rows()) {
      Object row = single ? values[0] : new LoadedRow(query.selections(), values);
      rows.add((R) row);
    }
    return Result.of(rows, loaded.sql());
  }
}
