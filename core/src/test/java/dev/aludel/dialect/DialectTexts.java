package dev.aludel.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.fixture.ScratchDatabase;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.sql.CacheKey;
import dev.aludel.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Compares whole texts, and has each run by its database, over empty tables. */
abstract class DialectTexts {

  private static final Map<DatabaseServer, ScratchDatabase> DATABASES =
      new EnumMap<>(DatabaseServer.class);

  @BeforeAll
  static void create() {
    for (DatabaseServer server : DatabaseServer.values()) {
      ScratchDatabase database = new ScratchDatabase(server);
      Tables.METADATA.createAll(database);
      DATABASES.put(server, database);
    }
  }

  @AfterAll
  static void drop() {
    DATABASES.values().forEach(ScratchDatabase::close);
  }

  static void writes(Statement statement, String sql, DatabaseServer... servers) {
    for (DatabaseServer server : servers) {
      ScratchDatabase database = Objects.requireNonNull(DATABASES.get(server));
      CompiledStatement compiled = database.dialect().compile(statement);

      assertThat(compiled.bind(CacheKey.of(statement).binds()).sql())
          .as("%s", server)
          .isEqualTo(sql);
      database.run(statement);
    }
  }

  static Dialect dialect(DatabaseServer server) {
    return Objects.requireNonNull(DATABASES.get(server)).dialect();
  }

  static void refuses(Statement statement, String construct, DatabaseServer... servers) {
    for (DatabaseServer server : servers) {
      Dialect dialect = Objects.requireNonNull(DATABASES.get(server)).dialect();

      assertThatThrownBy(() -> dialect.compile(statement))
          .as("%s", server)
          .isInstanceOf(CompileException.class)
          .hasMessageContainingAll(construct, dialect.name());
    }
  }
}
