package dev.aludel.hostile;

import dev.aludel.dialect.Dialects;
import dev.aludel.engine.Engine;
import dev.aludel.fixture.server.DatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A new database behind an engine, with all that the driver is given written down, and, from PostgreSQL and MariaDB, what the
 * server says that it got. Has a table {@code canary} of one row, which nobody is to touch. For one thread.
 */
final class TappedDatabase implements AutoCloseable {

  private static final String MARK = "SELECT 'from here on'";

  private final DatabaseServer server;
  private final String url;
  private final Connection connection;
  private final Connection observer;
  private final Wiretap tap;
  private final Engine engine;
  private final String dialect;
  private final int session;

  /** With settings for the driver, such as {@code preferQueryMode=simple}. */
  TappedDatabase(DatabaseServer server, String... settings) {
    this.server = server;
    url = server.newDatabase();
    Properties properties = new Properties();
    properties.putAll(Dialects.forUrl(url).connectionProperties());
    for (String setting : settings) {
      String[] pair = setting.split("=", 2);
      properties.setProperty(pair[0], pair[1]);
    }
    try {
      connection = DriverManager.getConnection(url, properties);
      observer =
          server == DatabaseServer.POSTGRESQL ? DriverManager.getConnection(url) : connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    tap = new Wiretap(connection);
    engine = Engine.of(tap.source());
    dialect = engine.dialect().name();
    jdbc("CREATE TABLE canary (id INTEGER, note VARCHAR(20))");
    jdbc("INSERT INTO canary VALUES (1, 'sings')");
    if (server == DatabaseServer.MARIADB) {
      jdbc("SET profiling_history_size = 100");
      jdbc("SET profiling = 1");
    }
    session = server == DatabaseServer.POSTGRESQL
        ? Integer.parseInt(ask(connection, "SELECT pg_backend_pid()", 1).get(0))
        : 0;
  }

  Engine engine() {
    return engine;
  }

  String dialect() {
    return dialect;
  }

  /** Executes it past the engine. */
  void jdbc(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Forgets what was sent so far. */
  void listen() {
    if (server == DatabaseServer.MARIADB) {
      jdbc(MARK);
    }
    tap.take();
  }

  /** What the driver was given since {@link #listen()}. */
  List<String> sent() {
    return tap.take();
  }

  /** What the server says that it got since {@link #listen()}: MariaDB all, PostgreSQL the last one, others nothing. */
  List<String> received() {
    return switch (server) {
      case POSTGRESQL ->
        ask(observer, "SELECT query FROM pg_stat_activity WHERE pid = " + session, 1);
      case MARIADB -> {
        List<String> all = ask(connection, "SHOW PROFILES", 3);
        yield all.subList(all.lastIndexOf(MARK) + 1, all.size());
      }
      default -> List.of();
    };
  }

  boolean canarySings() {
    return ask(connection, "SELECT note FROM canary", 1).equals(List.of("sings"));
  }

  private static List<String> ask(Connection connection, String sql, int column) {
    List<String> answers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(rows.getString(column));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return answers;
  }

  @Override
  public void close() {
    engine.close();
    try {
      observer.close();
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    server.drop(url);
  }
}
