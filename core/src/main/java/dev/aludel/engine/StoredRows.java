package dev.aludel.engine;

import dev.aludel.sql.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are here already: generated keys. Nothing stays open for them. */
final class StoredRows implements Rows<Row> {

  private final List<@Nullable Object[]> values;
  private final RowShape shape;

  private int next;

  StoredRows(List<@Nullable Object[]> values, RowShape shape) {
    this.values = values;
    this.shape = shape;
  }

  static StoredRows none() {
    return new StoredRows(List.of(), new RowShape(List.of(), List.of()));
  }

  @Override
  public boolean next() {
    return next++ < values.size();
  }

  @Override
  public Row current() {
    return new TypedRow(shape, values.get(next - 1));
  }

  @Override
  public boolean areRows() {
    return true;
  }

  @Override
  public void close() {
    next = values.size();
  }
}
