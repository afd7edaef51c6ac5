package dev.aludel.dialect;

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

  /** No longer than the database keeps. */
  static NameRule within(NameLimit limit, String database) {
    return name -> limit.allows(name)
        ? null
        : "it has %s, and %s keeps %d".formatted(limit.measure(name), database, limit.longest());
  }
}
