package dev.aludel.type;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum as a database knows it: a type with a name on PostgreSQL, on others a list that stands at each column.
 *
 * @param schema where the type is; null for that of the tables that use it
 * @param constants their names, in their order
 */
public record NativeEnum(@Nullable String schema, String name, List<String> constants) {

  public NativeEnum {
    constants = List.copyOf(constants);
  }

  static NativeEnum of(Class<? extends Enum<?>> type, String name) {
    List<String> constants =
        Arrays.stream(type.getEnumConstants()).<String>map(Enum::name).toList();
    if (constants.isEmpty()) {
      throw new IllegalArgumentException(type.getName() + " has no constants.");
    }
    return new NativeEnum(null, name, constants);
  }

  /** The same in that schema, unless it is in one already. */
  NativeEnum in(String otherSchema) {
    return schema == null ? new NativeEnum(otherSchema, name, constants) : this;
  }

  /** The characters of the longest name. */
  public int longest() {
    return constants.stream()
        .mapToInt(constant -> constant.codePointCount(0, constant.length()))
        .max()
        .orElse(0);
  }
}
