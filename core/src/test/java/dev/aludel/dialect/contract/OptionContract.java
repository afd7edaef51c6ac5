package dev.aludel.dialect.contract;

import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Connection;
import dev.aludel.engine.ConnectionOptions;
import dev.aludel.engine.Engine;
import dev.aludel.engine.IsolationLevel;
import dev.aludel.error.EngineException;
import dev.aludel.error.StatementCancelledException;
import dev.aludel.error.StatementTimeoutException;
import dev.aludel.error.TransactionStateException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Insert;
import dev.aludel.type.Types;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Views of an engine whose connections behave otherwise. */
abstract class OptionContract {

  private static final ConnectionOptions DEFAULT = ConnectionOptions.DEFAULT;

  private final Databases server;
  private final String url;
  private final Engine engine;

  OptionContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.builder(url).poolSize(2).build();
  }

  @BeforeEach
  void create() {
    Tables.METADATA.createAll(engine);
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  @Test
  void setsTheIsolationLevelForAsLongAsTheConnectionIsLent() throws SQLException {
    int usual = levelOf(engine);

    assertThat(levelOf(engine.with(DEFAULT.isolation(IsolationLevel.SERIALIZABLE))))
        .isEqualTo(java.sql.Connection.TRANSACTION_SERIALIZABLE);
    for (int i = 0; i < 3; i++) {
      assertThat(levelOf(engine)).isEqualTo(usual);
    }
  }

  private static int levelOf(Engine engine) throws SQLException {
    try (Connection connection = engine.connect()) {
      return connection.unwrap().getTransactionIsolation();
    }
  }

  @Test
  void refusesALevelThatTheDatabaseHasNot() {
    if (!engine.dialect().name().equals("sqlite")) {
      return; // it has all
    }
    assertThatThrownBy(
            () -> engine.with(DEFAULT.isolation(IsolationLevel.REPEATABLE_READ)).connect())
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("Choose one of [SERIALIZABLE]");
    assertThat(engine.poolStatus().orElseThrow().active()).isZero();
  }

  @Test
  void writesNothingWhereItIsReadOnly() {
    Engine reader = engine.with(DEFAULT.readOnly(true));
    Insert insert = insert(USERS).values(NAME, "a");

    assertThatThrownBy(() -> reader.begin(connection -> connection.execute(insert)))
        .isInstanceOf(TransactionStateException.class)
        .hasMessageContaining("[transaction-state]");
    assertThatThrownBy(() -> reader.begin(
            connection -> connection.executeBatch(insert(USERS).columns(NAME), List.of())))
        .isInstanceOf(TransactionStateException.class);
    assertThatThrownBy(() -> Tables.METADATA.dropAll(reader))
        .isInstanceOf(TransactionStateException.class);
    assertThatThrownBy(() -> reader.begin(
            connection -> connection.execute(text("INSERT INTO users (name) VALUES ('a')"))))
        .isInstanceOf(TransactionStateException.class);
    if (engine.dialect().name().equals("postgresql")) {
      assertThatThrownBy(() -> reader.begin(connection -> connection.execute(
              text("WITH made AS (INSERT INTO users (name) VALUES ('a') RETURNING id)"
                  + " SELECT * FROM made"))))
          .isInstanceOf(TransactionStateException.class);
    }
    Engine each = engine.with(DEFAULT.readOnly(true).autocommit(true));
    assertThatThrownBy(() -> each.begin(
            connection -> connection.execute(text("INSERT INTO users (name) VALUES ('a')"))))
        .isInstanceOf(TransactionStateException.class);
    assertThat(all(reader)).isZero();
    engine.begin(connection -> connection.execute(insert));
    assertThat(all(reader)).isEqualTo(1);
  }

  @Test
  void makesEachStatementATransaction() {
    Engine at = engine.with(DEFAULT.autocommit(true));
    try (Connection connection = at.connect()) {
      connection.execute(insert(USERS).values(NAME, "a"));
      assertThat(all(engine)).isEqualTo(1);
      connection.rollback();
      assertThat(all(engine)).isEqualTo(1);
      assertThatThrownBy(connection::beginNested)
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("[savepoint-in-autocommit]");
    }
    at.begin(connection -> connection.execute(update(USERS).set(AGE, 3)));
    try (Connection connection = engine.connect()) {
      connection.execute(insert(USERS).values(NAME, "b"));
    }
    assertThat(all(engine)).isEqualTo(1);
  }

  @Test
  void insertsAllRowsOrNoneInAutocommitToo() {
    int count = engine.dialect().features().maxBinds() + 1;
    List<List<Expression<?>>> rows = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      rows.add(List.of(literal(i)));
    }
    rows.add(List.of(literal(1)));
    Insert broken = new Insert(USERS, List.of(USER_ID), rows, null, List.of(), null);
    Engine at = engine.with(DEFAULT.autocommit(true));

    assertThatThrownBy(() -> at.begin(connection -> connection.execute(broken)))
        .hasMessageContaining("[unique-violation]");
    assertThat(all(engine)).isZero();
  }

  @Test
  @Timeout(60)
  void endsStatementsThatTakeTooLong() {
    fillForLongQueries();
    Engine hasty = engine.with(DEFAULT.statementTimeout(Duration.ofMillis(100)));
    try (Connection connection = hasty.connect()) {
      assertThatThrownBy(() -> runLong(connection))
          .isInstanceOf(StatementTimeoutException.class)
          .hasMessageContaining("[statement-timeout]");
      connection.rollback();
      assertThat(connection.execute(select(count()).from(USERS)).one()).isZero();
    }
  }

  @Test
  @Timeout(60)
  void cancelsFromAnotherThread() throws Exception {
    fillForLongQueries();
    try (Connection connection = engine.connect()) {
      connection.cancel();
      AtomicBoolean over = new AtomicBoolean();
      Thread canceller = new Thread(() -> {
        while (!over.get()) {
          sleep(100);
          connection.cancel();
        }
      });
      canceller.start();
      assertThatThrownBy(() -> runLong(connection))
          .isInstanceOf(StatementCancelledException.class)
          .hasMessageContaining("[statement-cancelled]");
      over.set(true);
      canceller.join();
      connection.rollback();
      for (int i = 0; i < 50; i++) {
        assertThat(connection.execute(select(count()).from(USERS)).one()).isZero();
      }
    }
  }

  @Test
  @Timeout(60)
  void neverCancelsTheNextStatement() throws Exception {
    fillForLongQueries();
    Random random = new Random(5);
    try (Connection connection = engine.connect()) {
      for (int i = 0; i < 10; i++) {
        AtomicBoolean over = new AtomicBoolean();
        Thread canceller = new Thread(() -> {
          while (!over.get()) {
            sleep(random.nextInt(50));
            connection.cancel();
          }
        });
        connection.execute(select(numbers.column("n"))).iterator().next(); // stays open
        canceller.start();
        assertThatThrownBy(() -> runLong(connection))
            .isInstanceOf(StatementCancelledException.class);
        over.set(true);
        canceller.join();
        connection.rollback();
        assertThat(connection.execute(select(count()).from(USERS)).one()).isZero();
      }
    }
  }

  @Test
  @Timeout(60)
  void endsTheReadingOfRowsThatTakeTooLong() {
    if (!engine.dialect().computesRowsLate()) {
      return; // all are there when the first one is
    }
    fillForLongQueries();
    Engine hasty = engine.with(DEFAULT.statementTimeout(Duration.ofMillis(200)));
    try (Connection connection = hasty.connect()) {
      Iterator<?> rows = connection
          .execute(text("SELECT 1 UNION ALL SELECT count(*) FROM numbers a, numbers b, numbers c,"
              + " numbers d WHERE a.n + b.n + c.n + d.n < 0"))
          .iterator();
      rows.next();
      assertThatThrownBy(rows::next).isInstanceOf(StatementTimeoutException.class);
    }
  }

  @Test
  void readsInPortions() {
    engine.begin(connection -> {
      Insert insert = insert(USERS).values(NAME, "a");
      for (int i = 0; i < 99; i++) {
        insert = insert.row("b");
      }
      connection.execute(insert);
    });
    engine
        .with(DEFAULT.fetchSize(7))
        .begin(connection ->
            assertThat(connection.execute(select(NAME)).stream().count()).isEqualTo(100));
  }

  @Test
  void sharesThePool() {
    Engine view = engine.with(DEFAULT.readOnly(true));
    view.close();
    try (Connection one = view.connect();
        Connection other = engine.connect()) {
      assertThat(engine.poolStatus().orElseThrow().active()).isEqualTo(2);
      assertThat(one.isClosed() || other.isClosed()).isFalse();
    }
  }

  private final Table numbers =
      new MetaData().table("numbers", dev.aludel.schema.Column.column("n", Types.INTEGER));

  private void fillForLongQueries() {
    numbers.metaData().createAll(engine);
    Column<Integer> n = numbers.column("n", Integer.class);
    Insert insert = insert(numbers).values(n, 1);
    for (int i = 2; i <= 1_000; i++) {
      insert = insert.row(i);
    }
    Insert all = insert;
    engine.begin(connection -> connection.execute(all));
  }

  /** A million million combinations, at which PostgreSQL, once it has compiled them, looks for no cancellation. */
  private static void runLong(Connection connection) {
    boolean sleeps = connection.dialect().name().equals("postgresql");
    connection
        .execute(text(
            sleeps
                ? "SELECT pg_sleep(60)"
                : "SELECT count(*) FROM numbers a, numbers b, numbers c, numbers d"
                    + " WHERE a.n + b.n + c.n + d.n < 0"))
        .all();
  }

  private static long all(Engine engine) {
    return engine.<Long>beginAndReturn(
        connection -> connection.execute(select(count()).from(USERS)).one());
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
