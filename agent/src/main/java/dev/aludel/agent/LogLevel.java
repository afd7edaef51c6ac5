package dev.aludel.agent;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much the agent tells; each level tells what those before it tell as well. */
enum LogLevel {

  /** Nothing. Failures are still in the registry, and reach whoever maps the class. */
  OFF,

  /** Classes that could not be woven, and why. */
  ERROR,

  /** Each mapped class that was woven. */
  INFO,

  /** Each class that uses attributes of mapped ones. */
  DEBUG,

  /** Each instruction that was rewritten. */
  TRACE;

  /** The level that options call so; null if there is none. */
  static @Nullable LogLevel named(String name) {
    for (LogLevel level : values()) {
      if (level.name().toLowerCase(Locale.ROOT).equals(name)) {
        return level;
      }
    }
    return null;
  }

  boolean tells(LogLevel message) {
    return message.compareTo(this) <= 0;
  }
}
