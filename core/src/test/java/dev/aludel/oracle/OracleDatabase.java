package dev.aludel.oracle;

import dev.aludel.dialect.BoundStatement;
import dev.aludel.dialect.CompiledStatement;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Dialects;
import dev.aludel.dialect.ResultColumn;
import dev.aludel.error.CompileException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.oracle.grammar.EdgeTable;
import dev.aludel.oracle.meaning.Fault;
import dev.aludel.oracle.meaning.Quirk;
import dev.aludel.oracle.planted.PlantedFault;
import dev.aludel.schema.CreateTable;
import dev.aludel.sql.CacheKey;
import dev.aludel.sql.Query;
import dev.aludel.sql.Statement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A database with the table of edge values, whose text is compared by its characters alone. */
final class OracleDatabase implements AutoCloseable {

  private final DatabaseServer server;
  private final String url;
  private final Dialect dialect;
  private final Connection connection;
  private PlantedFault planted = PlantedFault.NONE;
  private int statements;

  private OracleDatabase(DatabaseServer server, String url) throws SQLException {
    this.server = server;
    this.url = url;
    this.dialect = Dialects.forUrl(url);
    Properties properties = new Properties();
    properties.putAll(dialect.connectionProperties());
    this.connection = DriverManager.getConnection(url, properties);
  }

  static OracleDatabase open(DatabaseServer server) {
    try {
      OracleDatabase database = new OracleDatabase(server, server.newDatabase());
      database.prepare();
      return database;
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  private void prepare() throws SQLException {
    if (Quirk.COLLATIONS_ARE_LOOSE.isOf(name())) {
      // That of values is the session's.
      execute("ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin");
      execute("SET NAMES utf8mb4 COLLATE utf8mb4_nopad_bin");
    }
    execute(dialect.ddl(new CreateTable(EdgeTable.TABLE)));
    BoundStatement rows = bound(EdgeTable.rows(), dialect.compile(EdgeTable.rows()));
    try (PreparedStatement prepared = prepared(rows)) {
      prepared.executeUpdate();
    }
  }

  void execute(String sql) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  Dialect dialect() {
    return dialect;
  }

  String name() {
    return dialect.name();
  }

  int statements() {
    return statements;
  }

  /** Has the compiler make a mistake from now on. */
  void plant(PlantedFault fault) {
    planted = fault;
  }

  Answer answer(Query<?> query) {
    statements++;
    Query<?> rewritten = planted.rewrite(query);
    String sql = "";
    try {
      CompiledStatement compiled = dialect.compile(rewritten);
      BoundStatement bound = planted.send(bound(rewritten, compiled));
      sql = bound.sql() + "   "
          + bound.values().stream().map(value -> value.value()).toList();
      try (PreparedStatement prepared = prepared(bound)) {
        return Answer.rows(sql, rows(prepared.executeQuery(), compiled.columns()));
      }
    } catch (SQLException e) {
      return Answer.failure(
          sql, Fault.ofState(dialect.errors().sqlState(e)), String.valueOf(e.getMessage()));
    } catch (CompileException | DateTimeException e) {
      return Answer.failure(sql, Fault.REFUSED, String.valueOf(e.getMessage()));
    }
  }

  private static BoundStatement bound(Statement statement, CompiledStatement compiled) {
    return compiled.bind(CacheKey.of(statement).binds(), Map.of());
  }

  private PreparedStatement prepared(BoundStatement bound) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(bound.sql());
    for (int i = 0; i < bound.values().size(); i++) {
      bound.values().get(i).bind(prepared, i + 1);
    }
    return prepared;
  }

  private static List<List<@Nullable Object>> rows(ResultSet results, List<ResultColumn> columns)
      throws SQLException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (results.next()) {
      @Nullable Object[] row = new Object[columns.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = columns.get(i).type().read(results, i + 1);
      }
      rows.add(Arrays.asList(row));
    }
    return rows;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage(), e);
    }
    server.drop(url);
  }
}
