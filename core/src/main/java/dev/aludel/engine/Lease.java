package dev.aludel.engine;

import java.sql.SQLException;

/** A JDBC connection for as long as it is lent: without autocommit, and given back as it came. */
final class Lease {

  private final java.sql.Connection jdbc;
  private final boolean autoCommitBefore;

  private boolean ended;

  private Lease(java.sql.Connection jdbc, boolean autoCommitBefore) {
    this.jdbc = jdbc;
    this.autoCommitBefore = autoCommitBefore;
  }

  static Lease of(java.sql.Connection jdbc, EngineParts parts) {
    try {
      boolean autoCommit = jdbc.getAutoCommit();
      if (autoCommit) {
        jdbc.setAutoCommit(false);
      }
      return new Lease(jdbc, autoCommit);
    } catch (SQLException e) {
      closeQuietly(jdbc);
      throw parts.failures().of("SET AUTOCOMMIT OFF", e);
    }
  }

  java.sql.Connection jdbc() {
    return jdbc;
  }

  boolean isEnded() {
    return ended;
  }

  void end() {
    ended = true;
    try {
      if (autoCommitBefore) {
        jdbc.setAutoCommit(true);
      }
    } catch (SQLException ignored) {
      // The connection is broken, and its owner finds that out when it is lent again.
    } finally {
      closeQuietly(jdbc);
    }
  }

  private static void closeQuietly(java.sql.Connection jdbc) {
    try {
      jdbc.close();
    } catch (SQLException ignored) {
      // Nothing of the transaction is left to lose: it was committed or rolled back before.
    }
  }
}
