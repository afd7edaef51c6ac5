package dev.aludel.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Has a query's rows read in portions, and so in constant memory. */
final class Portions {

  private final Lease lease;

  Portions(Lease lease) {
    this.lease = lease;
  }

  /**
   * Executes the statement; its session computes only this one's rows late.
   *
   * @param size how many rows a portion has; 0 for what the driver does by itself
   */
  <T> T reading(PreparedStatement statement, int size, RunningStatement.Work<T> execution)
      throws SQLException {
    if (size == 0) {
      return execution.run();
    }
    statement.setFetchSize(size);
    computeLate(true);
    try {
      return execution.run();
    } finally {
      computeLate(false);
    }
  }

  private void computeLate(boolean on) throws SQLException {
    Optional<String> sql = lease.parts().dialect().computingLate(on);
    if (sql.isPresent()) {
      try (Statement setting = lease.jdbc().createStatement()) {
        setting.execute(sql.get());
      }
    }
  }
}
