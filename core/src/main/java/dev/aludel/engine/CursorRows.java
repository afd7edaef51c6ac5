package dev.aludel.engine;

import dev.aludel.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows read from the driver as they are asked for. */
final class CursorRows implements Rows<Row> {

  private final Cursor cursor;
  private final RowShape shape;

  CursorRows(Cursor cursor, RowShape shape) {
    this.cursor = cursor;
    this.shape = shape;
  }

  @Override
  public boolean next() {
    return cursor.next();
  }

  @Override
  public Row current() {
    @Nullable Object[] values = new Object[shape.width()];
    for (int i = 0; i < values.length; i++) {
      values[i] = cursor.read(i + 1, shape.columns().get(i).type());
    }
    return new TypedRow(shape, values);
  }

  @Override
  public boolean areRows() {
    return true;
  }

  @Override
  public void close() {
    cursor.close();
  }
}
