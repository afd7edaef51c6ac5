package dev.aludel.dialect;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the schemas that a program names are in one database: {@code new SchemaMap(Map.of("tenant", "acme"))}. A dialect
 * reads it wherever it writes a schema or looks for one, so that tables keep their names, and statements their cache keys.
 * Immutable; equal by value.
 *
 * @param actual the database's own names by those of the program; {@code ""} stands for no schema, on both sides
 */
public record SchemaMap(Map<String, String> actual) {

  /** Each schema under its own name. */
  public static final SchemaMap NONE = new SchemaMap(Map.of());

  public SchemaMap {
    actual = Map.copyOf(actual);
  }

  /** The schema that the database has for it; one that is not in the map is called the same there. */
  public @Nullable String actual(@Nullable String schema) {
    if (schema != null && schema.isEmpty()) {
      return schema; // the name of nothing, which the database refuses
    }
    String name = text(schema);
    return schema(actual.getOrDefault(name, name));
  }

  /** Whether the map says where names without a schema are. */
  public boolean placesNames() {
    return actual(null) != null;
  }

  /** Whether the map says of a schema that it is there. */
  public boolean leadsTo(String schema) {
    return actual.containsValue(schema);
  }

  /**
   * What a program calls a schema of the database; the same where the map leads no name there.
   *
   * @param preferred the name that is taken if several lead there
   */
  public @Nullable String written(@Nullable String schema, @Nullable String preferred) {
    String wanted = text(schema);
    if (wanted.equals(actual.get(text(preferred)))) {
      return preferred;
    }
    for (Map.Entry<String, String> entry : new TreeMap<>(actual).entrySet()) {
      if (entry.getValue().equals(wanted)) {
        return schema(entry.getKey());
      }
    }
    return schema;
  }

  private static String text(@Nullable String schema) {
    return schema == null ? "" : schema;
  }

  private static @Nullable String schema(String text) {
    return text.isEmpty() ? null : text;
  }
}
