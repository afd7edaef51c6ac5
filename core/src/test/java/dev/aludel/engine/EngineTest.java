package dev.aludel.engine;

import static dev.aludel.engine.People.AGE;
import static dev.aludel.engine.People.NAME;
import static dev.aludel.engine.People.PEOPLE;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.EngineException;
import dev.aludel.error.SqlSyntaxException;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.type.Types;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class EngineTest {

  @Test
  void connectsToNothingBeforeItsFirstUse() {
    try (Engine engine = Engine.create("jdbc:h2:mem:lazy")) {
      assertThat(engine.isConnected()).isFalse();
      assertThat(engine.poolStatus()).contains(new PoolStatus(0, 0, 0, 10));
      assertThat(engine.dialect().name()).isEqualTo("h2");
      assertThat(engine).hasToString("Engine(jdbc:h2:mem:lazy, not connected)");

      engine.connect().close();

      assertThat(engine.isConnected()).isTrue();
      assertThat(engine.poolStatus()).contains(new PoolStatus(0, 1, 0, 10));
      assertThat(engine).hasToString("Engine(jdbc:h2:mem:lazy, connected)");
    }
  }

  @Test
  void keepsAMemoryDatabaseForAsLongAsItIsOpen() {
    String url = People.url();
    try (Engine engine = People.filled(Engine.create(url), "ed")) {
      assertThat(names(engine)).containsExactly("ed");
    }

    try (Engine later = Engine.create(url)) {
      assertThat(later.hasTable(PEOPLE)).isFalse();
    }
  }

  @Test
  void hasOneMemoryDatabaseForAllItsConnectionsEvenIfItHasNoName() {
    try (Engine engine = People.filled(Engine.create("jdbc:h2:mem:"), "ed");
        Engine other = Engine.create("jdbc:h2:mem:")) {
      try (Connection first = engine.connect();
          Connection second = engine.connect()) {
        assertThat(first.execute(select(NAME)).all()).containsExactly("ed");
        assertThat(second.execute(select(NAME)).all()).containsExactly("ed");
      }
      assertThat(other.hasTable(PEOPLE)).isFalse();
    }
  }

  @Test
  void commitsTheWorkOfBegin() {
    try (Engine engine = People.engine()) {
      engine.begin(connection -> connection.execute(insert(PEOPLE).values(NAME, "ed")));

      assertThat(names(engine)).containsExactly("ed");
    }
  }

  @Test
  void givesBackTheAnswerOfTheWork() {
    try (Engine engine = People.engine("ed", "wendy")) {
      int sum = engine.beginAndReturn(connection ->
          connection.execute(select(AGE)).all().stream().mapToInt(age -> age).sum());

      assertThat(sum).isEqualTo(60);
    }
  }

  @Test
  void rollsBackWorkThatThrowsAndKeepsNoConnection() {
    try (Engine engine = People.engine()) {
      assertThatThrownBy(() -> engine.begin(connection -> {
            connection.execute(insert(PEOPLE).values(NAME, "ed"));
            throw new IllegalStateException("changed my mind");
          }))
          .hasMessage("changed my mind");

      assertThat(names(engine)).isEmpty();
      assertThat(active(engine)).isZero();
    }
  }

  @Test
  void keepsNoConnectionAfterStatementsThatFailed() {
    try (Engine engine = Engine.builder(People.url()).poolSize(1).build()) {
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(
                () -> engine.begin(connection -> connection.execute(text("SELECT nothing"))))
            .isInstanceOf(SqlSyntaxException.class);
      }

      assertThat(active(engine)).isZero();
    }
  }

  @Test
  void startsAnewAfterDispose() {
    try (Engine engine = People.engine("ed")) {
      engine.dispose();

      assertThat(engine.isConnected()).isFalse();
      assertThat(engine.hasTable(PEOPLE)).isFalse();
      assertThat(engine.isConnected()).isTrue();
    }
  }

  @Test
  void refusesToConnectOnceItIsClosed() {
    Engine engine = Engine.create("jdbc:h2:mem:closed");
    engine.close();

    assertThat(engine).hasToString("Engine(jdbc:h2:mem:closed, closed)");
    assertThatThrownBy(engine::connect)
        .isInstanceOf(EngineException.class)
        .hasMessage(
            "The engine of \"jdbc:h2:mem:closed\" is closed. Close it when the program ends, or make a new"
                + " one. [engine-closed]");
  }

  @Test
  void usesADataSourceAsItIs() throws Exception {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL(People.url() + ";DB_CLOSE_DELAY=-1");
    try (Engine engine = Engine.of(dataSource)) {
      assertThat(engine.isConnected()).isFalse();
      People.filled(engine, "ed");

      assertThat(names(engine)).containsExactly("ed");
      assertThat(engine.poolStatus()).isEmpty();
      assertThat(engine).hasToString("Engine(DataSource org.h2.jdbcx.JdbcDataSource, connected)");
    }
    try (java.sql.Connection still = dataSource.getConnection()) {
      assertThat(still.getAutoCommit()).isTrue();
    }
  }

  private static List<String> names(Engine engine) {
    return engine.beginAndReturn(connection -> connection.execute(select(NAME)).all());
  }

  private static int active(Engine engine) {
    return engine.poolStatus().orElseThrow().active();
  }

  @Test
  void createsAllTablesInOneTransaction() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Engine engine =
        Engine.builder("jdbc:h2:mem:").echo(new PrintStream(log, true)).build()) {
      MetaData metadata = new MetaData();
      metadata.table("a", Column.column("id", Types.INTEGER).primaryKey());
      metadata.table("b", Column.column("id", Types.INTEGER).primaryKey());

      metadata.createAll(engine);

      assertThat(log.toString().lines().filter("[sql] BEGIN"::equals)).hasSize(1);
      assertThat(log.toString().lines().filter(line -> line.contains("CREATE TABLE")))
          .hasSize(2);
    }
  }
}
