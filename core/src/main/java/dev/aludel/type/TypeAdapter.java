package dev.aludel.type;

import java.util.List;

/** How a dialect exchanges standard types for its own way to bind and read them, say a UUID as text. */
public interface TypeAdapter {

  /** The type to use instead; the given one where nothing differs. */
  <T> SqlType<T> adapt(StandardType<T> type);

  /** The type to use for arrays; by default the given one, which cannot be sent. */
  default <E> SqlType<List<E>> adaptArray(ArrayType<E> type) {
    return type;
  }
}
