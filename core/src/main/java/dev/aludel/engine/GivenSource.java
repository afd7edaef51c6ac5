package dev.aludel.engine;

import dev.aludel.error.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A {@code DataSource} of the user, taken as it is: it is never closed from here. */
final class GivenSource implements ConnectionSource {

  private final DataSource dataSource;

  private volatile boolean open;

  GivenSource(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Borrowed borrow() {
    try {
      java.sql.Connection connection = dataSource.getConnection();
      open = true;
      return Borrowed.now(connection, this);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** What is to become of the others is for the {@code DataSource} to find. */
  @Override
  public void lost(Borrowed connection) {}

  @Override
  public void returned(Borrowed connection) {}

  /** What is left in sessions is for the {@code DataSource} to know. */
  @Override
  public void touched(Borrowed connection) {}

  @Override
  public void giveBack(Borrowed connection) throws SQLException {
    connection.jdbc().close();
  }

  @Override
  public void discard(Borrowed connection) {
    try (java.sql.Connection jdbc = connection.jdbc()) {
      jdbc.abort(Runnable::run); // so that a pool behind it does not lend it again
    } catch (SQLException | AbstractMethodError ignored) {
      // It is broken, which its owner finds out when it is lent again.
    }
  }

  @Override
  public @Nullable Duration networkTimeout() {
    return null;
  }

  @Override
  public String jdbcUrl() {
    try (java.sql.Connection connection = borrow().jdbc()) {
      return connection.getMetaData().getURL();
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public Optional<PoolStatus> status() {
    return Optional.empty();
  }

  @Override
  public void dispose() {
    open = false;
  }

  @Override
  public void close() {
    dispose();
  }

  @Override
  public String description() {
    return "DataSource " + dataSource.getClass().getName();
  }

  private ConnectException refused(SQLException error) {
    return ConnectException.refused(
        description(), dataSource.getClass().getName(), DriverMessage.of(error), error);
  }
}
