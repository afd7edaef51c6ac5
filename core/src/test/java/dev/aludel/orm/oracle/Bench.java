package dev.aludel.orm.oracle;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Dialects;
import dev.aludel.engine.Engine;
import dev.aludel.fixture.fault.FaultyDataSource;
import dev.aludel.fixture.fault.JdbcCall;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.SessionFactory;
import dev.aludel.orm.oracle.world.Album;
import dev.aludel.orm.oracle.world.Artist;
import dev.aludel.orm.oracle.world.City;
import dev.aludel.orm.oracle.world.Country;
import dev.aludel.orm.oracle.world.Node;
import dev.aludel.orm.oracle.world.Tag;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** A database with the tables of the world, one connection for the session and one for the others. */
final class Bench implements AutoCloseable {

  private static final Set<JdbcCall> SENDING = EnumSet.of(JdbcCall.EXECUTE, JdbcCall.EXECUTE_BATCH);

  private final DatabaseServer server;
  private final String url;
  private final KeptSource source;
  private final FaultyDataSource data;
  private final Engine engine;
  private final SessionFactory sessions;
  private final Connection outside;
  private final Map<Connection, Map<String, PreparedStatement>> prepared = new IdentityHashMap<>();

  Bench(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    Properties properties = new Properties();
    Dialect dialect = Dialects.forUrl(url);
    properties.putAll(dialect.connectionProperties());
    if (server == DatabaseServer.SQLITE) {
      properties.put("synchronous", "OFF"); // no test of the disk
      properties.put("journal_mode", "MEMORY");
    }
    try {
      outside = KeptSource.open(url, properties);
      source = new KeptSource(url, properties);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    data = new FaultyDataSource(source);
    engine = Engine.of(data);
    Registry registry =
        Registry.of(Artist.class, Album.class, Tag.class, Node.class, Country.class, City.class);
    registry.metadata().createAll(engine);
    sessions = SessionFactory.of(engine);
  }

  SessionFactory sessions() {
    return sessions;
  }

  FaultyDataSource data() {
    return data;
  }

  /** How many statements were sent. */
  int sent() {
    return data.calls(SENDING);
  }

  /** Whether another connection can read and write while the session has a transaction. */
  boolean admitsOthers() {
    return server == DatabaseServer.H2 || server == DatabaseServer.POSTGRESQL;
  }

  Connection outside() {
    return outside;
  }

  /** The connection from which the rows of the session's transaction are to be read. */
  Connection inside() {
    return source.isLent() ? source.kept() : outside;
  }

  boolean isWhole() {
    return !source.isLent() && data.openConnections() + data.openStatements() == 0;
  }

  /** Of another connection, kept for the next sequence. */
  void run(List<String> statements) {
    for (String sql : statements) {
      try {
        prepared(outside, sql).execute();
      } catch (SQLException e) {
        throw new IllegalStateException(sql + ": " + e.getMessage(), e);
      }
    }
  }

  /** Parsed once, as most of the time goes into that. */
  PreparedStatement prepared(Connection connection, String sql) throws SQLException {
    Map<String, PreparedStatement> known =
        prepared.computeIfAbsent(connection, any -> new HashMap<>());
    PreparedStatement statement = known.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      known.put(sql, statement);
    }
    return statement;
  }

  @Override
  public void close() {
    engine.close();
    try {
      source.close();
      outside.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    server.drop(url);
  }
}
