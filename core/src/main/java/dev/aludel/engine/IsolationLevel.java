package dev.aludel.engine;

import java.sql.Connection;

/** How much transactions see of each other (SQL standard, part 2, 4.41). Databases may give more than is asked for. */
public enum IsolationLevel {
  READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
  READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
  REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
  SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

  private final int jdbc;

  IsolationLevel(int jdbc) {
    this.jdbc = jdbc;
  }

  /** What SQL calls it. */
  String words() {
    return name().replace('_', ' ');
  }

  /** The constant of {@link java.sql.Connection}. */
  int jdbc() {
    return jdbc;
  }
}
