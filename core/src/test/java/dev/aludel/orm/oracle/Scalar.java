package dev.aludel.orm.oracle;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An attribute with a column of the same name, and how a program reads and writes it. */
record Scalar(
    String name,
    Role role,
    boolean text,
    Function<Object, @Nullable Object> get,
    BiConsumer<Object, @Nullable Object> set) {

  /** Who says what it is. */
  enum Role {
    /** The database. */
    GENERATED,
    /** The session. */
    VERSION,
    /** The program, once. */
    KEY,
    /** The program, and it may change though it is a key. */
    CHANGING_KEY,
    /** The program. */
    FREE
  }

  boolean isKey() {
    return role == Role.GENERATED || role == Role.KEY || role == Role.CHANGING_KEY;
  }

  boolean isWritable() {
    return role == Role.FREE || role == Role.CHANGING_KEY;
  }

  /** What a new instance has. */
  @Nullable
  Object initial() {
    return role == Role.VERSION ? 0 : null;
  }
}
