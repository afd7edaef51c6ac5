package dev.aludel.oracle.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column of the table, and the values that its rows take in turn. */
record EdgeColumn<T>(String name, Kind<T> kind, List<@Nullable T> values) {

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <T> EdgeColumn<T> of(String name, Kind<T> kind, @Nullable T... values) {
    return new EdgeColumn<>(name, kind, Arrays.asList(values));
  }

  static EdgeColumn<Integer> ids(int count) {
    return new EdgeColumn<>(
        "id", Kind.INT, Stream.iterate(1, id -> id + 1).limit(count).toList());
  }

  @Nullable
  T value(int row) {
    return values.get(row % values.size());
  }

  @Nullable
  Object inner(int row) {
    return Objects.isNull(value(row)) ? null : kind.inner(Objects.requireNonNull(value(row)));
  }
}
