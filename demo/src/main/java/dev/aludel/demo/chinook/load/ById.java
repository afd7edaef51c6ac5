package dev.aludel.demo.chinook.load;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects by their key in the source, in the order of the source. Mutable, while objects are made. */
final class ById<T> {

  private final String kind;
  private final Map<Integer, T> objects = new LinkedHashMap<>();

  /**
   * @param kind what they are, for the error message
   */
  ById(String kind) {
    this.kind = kind;
  }

  T put(Integer id, T object) {
    if (objects.putIfAbsent(id, object) != null) {
      throw new IllegalStateException("The source has two rows %s %d.".formatted(kind, id));
    }
    return object;
  }

  T get(Integer id) {
    T object = objects.get(id);
    if (object == null) {
      throw new IllegalStateException(
          "A row of the source refers to %s %d, which is not there.".formatted(kind, id));
    }
    return object;
  }

  @Nullable
  T getOrNull(@Nullable Integer id) {
    return id == null ? null : get(id);
  }

  Collection<T> all() {
    return objects.values();
  }
}
