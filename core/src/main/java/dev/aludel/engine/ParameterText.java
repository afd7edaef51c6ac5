package dev.aludel.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One set of parameters for a reader: {@code ('ed', 5, NULL)}. Long values are cut, bytes only counted. */
final class ParameterText {

  private static final int LONGEST = 300;

  private ParameterText() {}

  static String of(List<? extends @Nullable Object> values) {
    return values.stream().map(ParameterText::one).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String one(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof Number || value instanceof Boolean || value == Secret.HIDDEN) {
      return value.toString();
    }
    if (value instanceof byte[] bytes) {
      return "<" + bytes.length + " bytes>";
    }
    return "'" + cut(value.toString().replace("'", "''").replace("\r", "\\r").replace("\n", "\\n"))
        + "'";
  }

  private static String cut(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "… (" + text.length() + " characters)";
  }
}
