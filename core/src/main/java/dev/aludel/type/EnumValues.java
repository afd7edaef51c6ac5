package dev.aludel.type;

import dev.aludel.error.ValueException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The constants of an enum by what each is stored as. */
final class EnumValues<E extends Enum<E>, S> {

  private final Class<E> type;
  private final Map<E, S> stored;
  private final Map<S, E> constants = new HashMap<>();

  private EnumValues(Class<E> type, Function<? super E, ? extends S> value) {
    this.type = type;
    stored = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      S own = Objects.requireNonNull(value.apply(constant), constant + " has no value");
      E other = constants.putIfAbsent(own, constant);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s.%s and %s are both stored as %s".formatted(type.getName(), other, constant, own));
      }
      stored.put(constant, own);
    }
  }

  static <E extends Enum<E>, S> SqlType<E> type(
      Class<E> type, SqlType<S> storage, Function<? super E, ? extends S> value) {
    EnumValues<E, S> values = new EnumValues<>(type, value);
    return storage.map(type, values::constant, values::stored);
  }

  private S stored(E constant) {
    return Objects.requireNonNull(stored.get(constant));
  }

  private E constant(S value) {
    @Nullable E constant = constants.get(value);
    if (constant == null) {
      List<S> known = new ArrayList<>(stored.values());
      throw ValueException.of(
          "No constant of %s is stored as %s.".formatted(type.getName(), value),
          "Those known: %s. Correct the row, or add the constant.".formatted(known),
          "unknown-constant");
    }
    return constant;
  }
}
