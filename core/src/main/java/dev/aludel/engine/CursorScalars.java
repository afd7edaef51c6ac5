package dev.aludel.engine;

import dev.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The values of a query's only column, read from the driver as they are asked for. */
final class CursorScalars<T> implements Rows<T> {

  private final Cursor cursor;
  private final SqlType<T> type;

  CursorScalars(Cursor cursor, SqlType<T> type) {
    this.cursor = cursor;
    this.type = type;
  }

  @Override
  public boolean next() {
    return cursor.next();
  }

  @Override
  public @Nullable T current() {
    return cursor.read(1, type);
  }

  @Override
  public boolean areRows() {
    return false;
  }

  @Override
  public void close() {
    cursor.close();
  }
}
