package dev.aludel.engine;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Has the next borrower of a connection not see what this one has left in its session: settings, roles, temporary tables,
 * locks, prepared statements.
 *
 * @param text the statement that does it; without one the connection is given up
 */
record SessionReset(Optional<String> text) {

  void reset(java.sql.Connection jdbc, Runnable giveUp) throws SQLException {
    if (text.isEmpty()) {
      giveUp.run();
      return;
    }
    jdbc.setAutoCommit(true); // it may not stand in a transaction
    try (Statement statement = jdbc.createStatement()) {
      statement.execute(text.get());
    }
  }
}
