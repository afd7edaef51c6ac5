package dev.aludel.sql;

import dev.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What is sent beside the SQL: one value, or the values of an IN list. */
public sealed interface Bind<T> permits BindParameter, BindList {

  @Nullable
  String name();

  SqlType<T> type();

  /** Whether the value comes at execution only, found by the name. */
  boolean required();

  /** The value, or the {@code List} of values; null also where it is yet to come. */
  @Nullable
  Object value();
}
