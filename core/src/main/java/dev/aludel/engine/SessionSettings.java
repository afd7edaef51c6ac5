package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.error.EngineException;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets a JDBC connection as options say, and back to what it was. */
final class SessionSettings {

  private final java.sql.Connection jdbc;
  private final Dialect dialect;
  private final ConnectionOptions options;

  private final boolean autocommitBefore;
  private final @Nullable Integer isolationBefore;
  private final boolean readOnlyBefore;

  private SessionSettings(java.sql.Connection jdbc, Dialect dialect, ConnectionOptions options)
      throws SQLException {
    this.jdbc = jdbc;
    this.dialect = dialect;
    this.options = options;
    autocommitBefore = jdbc.getAutoCommit();
    readOnlyBefore = options.readOnly() && jdbc.isReadOnly();
    isolationBefore = options.isolation() == null ? null : jdbc.getTransactionIsolation();
  }

  static SessionSettings set(java.sql.Connection jdbc, Dialect dialect, ConnectionOptions options)
      throws SQLException {
    SessionSettings settings = new SessionSettings(jdbc, dialect, options);
    settings.set();
    return settings;
  }

  private void set() throws SQLException {
    if (options.isolation() != null) {
      requireSupported(options.isolation(), jdbc.getMetaData());
      jdbc.setTransactionIsolation(options.isolation().jdbc());
    }
    if (options.readOnly() && !readOnlyBefore) {
      setReadOnly(true);
    }
    if (autocommitBefore != options.autocommit()) {
      jdbc.setAutoCommit(options.autocommit());
    }
  }

  /** No transaction may run. */
  void restore() throws SQLException {
    if (options.readOnly() && !readOnlyBefore) {
      setReadOnly(false);
    }
    if (isolationBefore != null) {
      jdbc.setTransactionIsolation(isolationBefore);
    }
    if (autocommitBefore != options.autocommit()) {
      jdbc.setAutoCommit(autocommitBefore);
    }
  }

  private void setReadOnly(boolean on) throws SQLException {
    Optional<String> text = dialect.readOnly(on);
    if (text.isEmpty()) {
      jdbc.setReadOnly(on);
      return;
    }
    try (Statement statement = jdbc.createStatement()) {
      statement.execute(text.get());
    }
  }

  private void requireSupported(IsolationLevel level, DatabaseMetaData database)
      throws SQLException {
    if (!database.supportsTransactionIsolationLevel(level.jdbc())) {
      List<IsolationLevel> supported = Arrays.stream(IsolationLevel.values())
          .filter(other -> supports(database, other))
          .toList();
      throw new EngineException("%s has no isolation level %s. Choose one of %s. [isolation-level]"
          .formatted(dialect.name(), level, supported));
    }
  }

  private static boolean supports(DatabaseMetaData database, IsolationLevel level) {
    try {
      return database.supportsTransactionIsolationLevel(level.jdbc());
    } catch (SQLException e) {
      return false;
    }
  }
}
