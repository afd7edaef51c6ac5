package dev.aludel.dialect;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a database takes for a name, however it is quoted. Asked before a name is sent: a database may shorten or change one
 * without a word, and then two names are one.
 */
@FunctionalInterface
public interface NameRule {

  /** Any length, any character. */
  NameRule ANY = name -> null;

  /** What is wrong with the name, for "cannot be a name: …"; null if it can be one. */
  @Nullable
  String objection(String name);

  /** At most that many UTF-16 characters. */
  static NameRule characters(int most, String database) {
    return name ->
        name.length() <= most ? null : tooLong(name.length(), "characters", most, database);
  }

  /** At most that many bytes in UTF-8. */
  static NameRule bytes(int most, String database) {
    return name -> {
      int bytes = name.length() * 3 <= most ? 0 : name.getBytes(StandardCharsets.UTF_8).length;
      return bytes <= most ? null : tooLong(bytes, "bytes", most, database);
    };
  }

  private static String tooLong(int length, String unit, int most, String database) {
    return "it has %d %s, and %s keeps %d".formatted(length, unit, database, most);
  }
}
