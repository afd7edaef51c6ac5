package dev.aludel.mapping;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Finds the mapper of a class, or of the mapped class that it extends. One place for each class, weakly by ClassValue. */
final class Mappers {

  private static final ClassValue<AtomicReference<Mapper<?>>> MAPPERS = new ClassValue<>() {
    @Override
    protected AtomicReference<Mapper<?>> computeValue(Class<?> type) {
      return new AtomicReference<>();
    }
  };

  private Mappers() {}

  @SuppressWarnings("unchecked") // put() keeps the two together
  static <T> Optional<Mapper<T>> find(Class<T> type) {
    return Optional.ofNullable((Mapper<T>) MAPPERS.get(type).get());
  }

  static void put(Mapper<?> mapper) {
    MAPPERS.get(mapper.type()).set(mapper);
  }
}
