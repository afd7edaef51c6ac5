package dev.aludel.orm.loading;

import dev.aludel.dialect.ResultColumn;
import dev.aludel.engine.Cursor;
import dev.aludel.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The present row of a query, by position: each column by the type that the compiler found for it. */
final class RowReader {

  private final Cursor cursor;
  private final SqlType<?>[] types;

  RowReader(Cursor cursor) {
    this.cursor = cursor;
    List<ResultColumn> columns = cursor.columns();
    types = columns.stream().map(ResultColumn::type).toArray(SqlType<?>[]::new);
  }

  boolean next() {
    return cursor.next();
  }

  /** The value at a 0-based position. */
  @Nullable
  Object get(int position) {
    return cursor.read(position + 1, types[position]);
  }
}
