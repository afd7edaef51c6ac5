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
  private final SqlType<S> storage;
  private final Map<E, S> stored;
  private final Map<S, E> constants = new HashMap<>();

  private EnumValues(Class<E> type, SqlType<S> storage, Function<? super E, ? extends S> value) {
    this.type = type;
    this.storage = storage;
    stored = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      S own = Objects.requireNonNull(value.apply(constant), constant + " has no value");
      @Nullable E other = find(own);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s.%s and %s are both stored as %s".formatted(type.getName(), other, constant, own));
      }
      stored.put(constant, own);
      constants.put(own, constant);
    }
  }

  static <E extends Enum<E>, S> SqlType<E> type(
      Class<E> type, SqlType<S> storage, Function<? super E, ? extends S> value) {
    EnumValues<E, S> values = new EnumValues<>(type, storage, value);
    return storage.map(type, values::constant, values::stored);
  }

  private S stored(E constant) {
    return Objects.requireNonNull(stored.get(constant));
  }

  private E constant(S value) {
    @Nullable E constant = find(value);
    if (constant == null) {
      List<S> known = new ArrayList<>(stored.values());
      throw ValueException.quoting(
          "No constant of %s is stored as %s.".formatted(type.getName(), value),
          "Those known: %s. Correct the row, or add the constant.".formatted(known),
          "unknown-constant");
    }
    return constant;
  }

  /** Values that are alike need not be equal: decimals of another scale, arrays of bytes. */
  private @Nullable E find(S value) {
    @Nullable E equal = constants.get(value);
    return equal != null
        ? equal
        : stored.keySet().stream()
            .filter(constant -> storage.sameValue(stored.get(constant), value))
            .findFirst()
            .orElse(null);
  }
}
