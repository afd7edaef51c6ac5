package dev.aludel.mapping;

import java.util.Locale;

/** The naming rule for tables and columns: {@code firstName} becomes {@code first_name}. */
final class Names {

  private Names() {}

  static String snakeCase(String javaName) {
    return javaName
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
