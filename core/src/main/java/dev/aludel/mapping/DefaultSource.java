package dev.aludel.mapping;

import dev.aludel.error.MappingException;
import dev.aludel.error.MappingProblem;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The supplier that {@link Column#onInsert} or {@link Column#onUpdate} names, which must make values of the column's class. */
record DefaultSource<T>(Supplier<?> source, Class<T> javaType, String attribute)
    implements Supplier<@Nullable T> {

  static boolean isGiven(Class<? extends Supplier<?>> named) {
    return named != NoDefault.class;
  }

  @Override
  public @Nullable T get() {
    Object value = source.get();
    if (value != null && !javaType.isInstance(value)) {
      throw new MappingException(List.of(new MappingProblem(
          attribute,
          "holds %s values, and its default is a %s."
              .formatted(javaType.getSimpleName(), value.getClass().getName()),
          "Let %s supply values of that class.".formatted(source.getClass().getName()),
          "wrong-default")));
    }
    return javaType.cast(value);
  }
}
