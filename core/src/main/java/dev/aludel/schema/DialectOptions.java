package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What only one database knows, by the name of its dialect and of the option: {@code "postgresql.using"}. Other
 * databases pass over it; its own one refuses an option that it does not know.
 *
 * @param values each a String, a Boolean, a whole number or a list of Strings, in the order in which they were given
 */
public record DialectOptions(Map<String, Object> values) {

  public static final DialectOptions NONE = new DialectOptions(Map.of());

  public DialectOptions {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public DialectOptions with(String key, Object value) {
    int dot = key.indexOf('.');
    if (dot <= 0 || dot == key.length() - 1) {
      throw SchemaException.of(
          "\"%s\" is no option of a dialect.".formatted(key),
          "Write the dialect before it: \"postgresql.using\", \"mariadb.engine\".",
          "option-name");
    }
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(key, value instanceof List<?> list ? List.copyOf(list) : value);
    return new DialectOptions(more);
  }

  /** Those of one dialect, by names without it. */
  public Map<String, Object> of(String dialect) {
    Map<String, Object> own = new LinkedHashMap<>();
    values.forEach((key, value) -> {
      if (key.startsWith(dialect + ".")) {
        own.put(key.substring(dialect.length() + 1), value);
      }
    });
    return own;
  }
}
