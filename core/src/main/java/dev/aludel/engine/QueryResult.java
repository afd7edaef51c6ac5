package dev.aludel.engine;

import dev.aludel.error.ResultException;
import dev.aludel.sql.EntityClause;
import dev.aludel.sql.Query;
import dev.aludel.sql.Selection;
import dev.aludel.type.SqlType;
import java.util.List;

/** Chooses how the rows of a query are read. */
final class QueryResult {

  private QueryResult() {}

  /** Values if the query selects one thing, rows otherwise. */
  @SuppressWarnings("unchecked") // the query says which of the two it answers
  static <T> Result<T> of(Query<T> query, Cursor cursor) {
    List<Selection<?>> selections = query.selections();
    Rows<?> rows = query.answersRows()
        ? new CursorRows(cursor, new RowShape(cursor.columns(), selections))
        : scalars(cursor, cursor.columns().get(0).type());
    return new Result<>((Rows<T>) rows, cursor.sql(), -1);
  }

  /** Refuses, before anything is sent, what only a session can read. */
  static void requireColumns(Query<?> query) {
    List<Selection<?>> selections = query.selections();
    for (int i = 0; i < selections.size(); i++) {
      if (selections.get(i) instanceof EntityClause<?> entity) {
        throw new ResultException("""
            This query selects instances of %s, which a Connection cannot make.
            Execute it by a Session, or select columns. [needs-session]""".formatted(entity.entity().getName()));
      }
    }
  }

  private static <S> Rows<S> scalars(Cursor cursor, SqlType<S> type) {
    return new CursorScalars<>(cursor, type);
  }
}
