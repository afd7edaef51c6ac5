package dev.aludel.benchmarks.flush;

import dev.aludel.benchmarks.fork.Cost;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The same ten updates as one batch of JDBC. */
final class ByHand implements AutoCloseable {

  private static final int BATCHES = 300;

  private final Connection connection;
  private final int first;
  private int stock;

  ByHand(String url, int first) throws SQLException {
    connection = DriverManager.getConnection(url);
    connection.setAutoCommit(false);
    this.first = first;
  }

  Cost ofChanges() throws SQLException {
    Cost cost = Cost.of(BATCHES, () -> {
      try {
        change();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    });
    connection.commit();
    return cost;
  }

  private void change() throws SQLException {
    stock++;
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE items SET stock = ? WHERE items.id = ?")) {
      for (int i = 0; i < Loaded.CHANGED; i++) {
        update.setInt(1, stock);
        update.setInt(2, i * 100 + first);
        update.addBatch();
      }
      for (int count : update.executeBatch()) {
        if (count != 1) {
          throw new IllegalStateException("met " + count + " rows");
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
