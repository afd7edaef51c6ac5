package dev.aludel.benchmarks.execution;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A table with some rows in a memory database, which lives as long as this. */
final class World implements AutoCloseable {

  static final int ROWS = 1_000;

  private final Connection keeper;
  private final String url;

  World(String name) throws SQLException {
    url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    keeper = DriverManager.getConnection(url);
    try (Statement statement = keeper.createStatement()) {
      statement.execute(
          "CREATE TABLE products (id BIGINT PRIMARY KEY, name VARCHAR(50), price NUMERIC(10, 2), stock INTEGER)");
    }
    try (PreparedStatement insert =
        keeper.prepareStatement("INSERT INTO products VALUES (?, ?, ?, ?)")) {
      for (int i = 0; i < ROWS; i++) {
        insert.setLong(1, i);
        insert.setString(2, "product " + i);
        insert.setBigDecimal(3, BigDecimal.valueOf(100L * i + 99, 2));
        insert.setInt(4, i % 7);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  String url() {
    return url;
  }

  /** One number for what was read of a row, the same by whatever way it came. */
  static long checksum(long id, String name, BigDecimal price, int stock) {
    return 31 * (31 * (31 * id + name.length()) + price.unscaledValue().longValue()) + stock;
  }

  @Override
  public void close() throws SQLException {
    try (Statement statement = keeper.createStatement()) {
      statement.execute("SHUTDOWN");
    }
  }
}
