package dev.aludel.benchmarks.execution;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** By hand, as a careful program does it. */
final class JdbcWay implements Way {

  private static final String SQL =
      "SELECT products.id, products.name, products.price, products.stock FROM products WHERE products.id = ?";

  private final HikariDataSource pool;
  private final Connection open;

  JdbcWay(String url) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setAutoCommit(false);
    pool = new HikariDataSource(config);
    open = pool.getConnection();
  }

  @Override
  public long inOpenTransaction(long id) throws SQLException {
    return read(open, id);
  }

  @Override
  public long inOwnTransaction(long id) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      long checksum = read(connection, id);
      connection.commit();
      return checksum;
    }
  }

  private static long read(Connection connection, long id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("no row " + id);
        }
        int stock = rows.getInt(4);
        if (rows.wasNull()) {
          throw new IllegalStateException("no stock " + id);
        }
        long checksum =
            World.checksum(rows.getLong(1), rows.getString(2), rows.getBigDecimal(3), stock);
        if (rows.next()) {
          throw new IllegalStateException("several rows " + id);
        }
        return checksum;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    open.close();
    pool.close();
  }
}
