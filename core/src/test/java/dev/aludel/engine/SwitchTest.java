package dev.aludel.engine;

import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import dev.aludel.error.CompileException;
import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.TransactionStateException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.fault.FaultyDataSource;
import dev.aludel.fixture.fault.JdbcCall;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.AddForeignKey;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Sequence;
import dev.aludel.sql.Expression;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.Insert;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a cluster lacks is not asked of it. */
@ParameterizedClass
@EnumSource
class SwitchTest {

  private static final Set<JdbcCall> SENDING =
      Set.of(JdbcCall.PREPARE, JdbcCall.EXECUTE, JdbcCall.CREATE_STATEMENT, JdbcCall.SAVEPOINT);

  private final DatabaseServer server;
  private final String url;
  private final FaultyDataSource data;
  private final Engine plain; // keeps a database in memory

  SwitchTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    data = new FaultyDataSource(url);
    plain = Engine.create(url);
    plain.begin(connection -> connection.execute(text("SELECT 1")).close());
  }

  @AfterEach
  void close() {
    plain.close();
    assertThat(data.openConnections()).isZero();
    server.drop(url);
  }

  private Engine without(Feature... features) {
    return Engine.builder(data).without(features).build();
  }

  @Test
  void refusesSavepointsBeforeAnythingIsSent() {
    try (Engine engine = without(Feature.SAVEPOINTS);
        Connection connection = engine.connect()) {
      data.resetCalls();
      assertThatThrownBy(connection::beginNested)
          .isInstanceOf(CompileException.class)
          .hasMessage("savepoints was asked for, and this engine over "
              + engine.dialect().name()
              + " is built without(Feature.SAVEPOINTS). Leave it out, or take the switch away if the"
              + " database has it. [switched-off]");
      assertThat(connection.inTransaction()).isFalse();
      assertThat(data.calls(SENDING)).isZero();
    }
  }

  @Test
  void refusesLocksBeforeAnythingIsSent() {
    try (Engine engine = without(Feature.FOR_UPDATE, Feature.FOR_SHARE);
        Connection connection = engine.connect()) {
      data.resetCalls();
      for (var query : List.of(
          select(USER_ID).forUpdate(),
          select(USER_ID).forUpdate(ForUpdate.LOCK.strength(ForUpdate.Strength.SHARE)))) {
        assertThatThrownBy(() -> connection.execute(query))
            .isInstanceOf(CompileException.class)
            .hasMessageContaining("[switched-off]");
      }
      assertThat(data.calls(SENDING)).isZero();
    }
  }

  @Test
  void refusesSequencesBeforeAnythingIsSent() {
    MetaData metaData = new MetaData();
    Sequence numbers = metaData.add(Sequence.of("numbers"));
    try (Engine engine = without(Feature.SEQUENCES);
        Connection connection = engine.connect()) {
      data.resetCalls();
      assertThatThrownBy(() -> metaData.createAll(connection))
          .isInstanceOf(CompileException.class)
          .hasMessageContaining("[switched-off]");
      assertThatThrownBy(() -> connection.execute(select(numbers.next())))
          .isInstanceOf(CompileException.class)
          .hasMessageContaining("[switched-off]");
      assertThat(data.calls(SENDING)).isZero();
    }
  }

  /** They order the tables still, and take part in joins. */
  @Test
  void leavesForeignKeysOutOfTheTables() {
    MetaData metaData = new MetaData();
    metaData.table(
        "hens",
        column("id", INTEGER).primaryKey(),
        column("egg_id", INTEGER).references("eggs.id"));
    metaData.table(
        "eggs",
        column("id", INTEGER).primaryKey(),
        column("hen_id", INTEGER).references("hens.id"));
    ForeignKey key = metaData.tables().get(0).foreignKeys().get(0);
    try (Engine engine = without(Feature.FOREIGN_KEYS)) {
      metaData.createAll(engine);

      Inspector inspector = Inspector.of(engine);
      assertThat(inspector.table("hens").orElseThrow().foreignKeys()).isEmpty();
      assertThat(inspector.table("eggs").orElseThrow().foreignKeys()).isEmpty();
      assertThat(inspector.compare(metaData).isEmpty()).isTrue();
      assertThatThrownBy(() -> engine.executeAll(List.of(new AddForeignKey(key.named("later")))))
          .isInstanceOf(CompileException.class)
          .hasMessageContaining("without(Feature.FOREIGN_KEYS)");
      metaData.dropAll(engine);
      assertThat(inspector.tableNames()).isEmpty();
    }
  }

  @Test
  void readsKeysBackByReturningWhereTheDriverReportsNone() {
    try (Engine engine = without(Feature.GENERATED_KEYS)) {
      Tables.METADATA.createAll(engine);
      List<@Nullable Object[]> rows = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        rows.add(new Object[] {"user " + i});
      }
      data.resetCalls();
      engine.begin(connection -> {
        BatchResult result =
            connection.executeBatch(insert(USERS).columns(NAME).returningKeys(USER_ID), rows);
        for (int i = 0; i < 20; i++) {
          Integer key = (Integer) result.generatedKeys().get(i)[0];
          assertThat(connection.execute(select(NAME).where(USER_ID.eq(key))).one())
              .isEqualTo("user " + i);
        }
      });
      assertThat(data.calls(JdbcCall.GENERATED_KEYS)).isZero();
    }
  }

  /** An INSERT of more rows than one statement takes is a whole, also where no savepoint makes it one. */
  @Test
  void goesOnByRollbackOnlyAfterHalfOfAWhole() {
    try (Engine engine = without(Feature.SAVEPOINTS)) {
      Tables.METADATA.createAll(engine);
      int rows = engine.dialect().features().maxBinds() + 1;
      try (Connection connection = engine.connect()) {
        assertThatThrownBy(() -> connection.execute(users(rows, rows - 1)))
            .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(connection::commit).isInstanceOf(TransactionStateException.class);
        connection.rollback();
        assertThat(connection.execute(select(count()).from(USERS)).one()).isZero();
        assertThat(data.calls(JdbcCall.SAVEPOINT)).isZero();
      }
    }
  }

  /** Numbered from 1, but for the last one. */
  private static Insert users(int count, int last) {
    List<List<Expression<?>>> rows = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      rows.add(List.of(literal(i)));
    }
    rows.add(List.of(literal(last)));
    return new Insert(USERS, List.of(USER_ID), rows, null, List.of(), null);
  }
}
