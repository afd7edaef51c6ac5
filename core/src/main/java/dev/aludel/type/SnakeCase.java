package dev.aludel.type;

import java.util.Locale;

/** The naming rule for tables, columns and enums: {@code firstName} becomes {@code first_name}. */
public final class SnakeCase {

  private SnakeCase() {}

  public static String of(String javaName) {
    return javaName
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
