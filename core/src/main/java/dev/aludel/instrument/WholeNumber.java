package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/** The types of primary keys of which eight bytes say everything, so that a state keeps no object for them. */
enum WholeNumber {
  SHORT {
    @Override
    Object value(long bits) {
      return (short) bits;
    }
  },
  INTEGER {
    @Override
    Object value(long bits) {
      return (int) bits;
    }
  },
  LONG {
    @Override
    Object value(long bits) {
      return bits;
    }
  };

  /** The key with these bits. */
  abstract Object value(long bits);

  /** The type of a key, or null for one that is no such number. */
  static @Nullable WholeNumber of(Object key) {
    if (key instanceof Integer) {
      return INTEGER;
    }
    if (key instanceof Long) {
      return LONG;
    }
    return key instanceof Short ? SHORT : null;
  }

  /** Eight bytes of a key: all of it if it is a whole number, otherwise its hash. */
  static long bits(Object key) {
    return of(key) == null ? key.hashCode() : ((Number) key).longValue();
  }
}
