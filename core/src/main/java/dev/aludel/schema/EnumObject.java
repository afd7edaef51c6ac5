package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import dev.aludel.type.NativeEnum;
import dev.aludel.type.StandardType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enum where it is a type by itself, which columns of several tables may have. */
public record EnumObject(NativeEnum type) implements SchemaObject {

  @Override
  public String name() {
    return type.name();
  }

  @Override
  public @Nullable String schema() {
    return type.schema();
  }

  /** Those of the tables' columns on one dialect, each once; an error if two are called the same and have other constants. */
  static List<EnumObject> of(List<Table> tables, String dialect) {
    Map<String, EnumObject> found = new LinkedHashMap<>();
    for (Table table : tables) {
      for (Column<?> column : table.columns()) {
        NativeEnum type = of(column.type().on(dialect).storage());
        if (type != null) {
          add(found, new EnumObject(type), table.description() + "." + column.name());
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static @Nullable NativeEnum of(StandardType<?> type) {
    return type.element() == null ? type.constants() : type.element().constants();
  }

  private static void add(Map<String, EnumObject> found, EnumObject object, String column) {
    EnumObject other = found.putIfAbsent(object.schema() + "." + object.name(), object);
    if (other != null && !other.equals(object)) {
      throw SchemaException.of(
          "%s has an enum \"%s\" of %s, and another column one of %s."
              .formatted(column, object.name(), object.type.constants(), other.type.constants()),
          "Give one of them another name: nativeEnumeration(type, name).",
          "two-enums");
    }
  }
}
