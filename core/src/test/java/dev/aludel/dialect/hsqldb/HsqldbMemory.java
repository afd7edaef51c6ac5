package dev.aludel.dialect.hsqldb;

import dev.aludel.fixture.server.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** HSQLDB in memory: a database lives until it is shut down. */
final class HsqldbMemory implements Databases {

  private static final AtomicInteger MADE = new AtomicInteger();

  @Override
  public String newDatabase() {
    return "jdbc:hsqldb:mem:test" + MADE.incrementAndGet();
  }

  @Override
  public void drop(String jdbcUrl) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl);
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
