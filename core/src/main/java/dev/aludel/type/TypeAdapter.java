package dev.aludel.type;

/** How a dialect exchanges standard types for its own way to bind and read them, say a UUID as text. */
@FunctionalInterface
public interface TypeAdapter {

  /** The type to use instead; the given one where nothing differs. */
  <T> SqlType<T> adapt(StandardType<T> type);
}
