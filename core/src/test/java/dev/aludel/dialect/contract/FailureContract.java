package dev.aludel.dialect.contract;

import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.ConstraintViolationException.Kind;
import dev.aludel.error.DataException;
import dev.aludel.error.LockTimeoutException;
import dev.aludel.error.SqlSyntaxException;
import dev.aludel.error.StatementException;
import dev.aludel.error.TransactionStateException;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Insert;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Failures provoked for real, and the class, kind and name that those of each database are told by. */
abstract class FailureContract {

  private final Databases server;
  private final String url;
  private final Engine engine;

  FailureContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
  }

  @BeforeEach
  void create() {
    for (String sql : List.of(
        "CREATE TABLE parents (id INTEGER NOT NULL, n INTEGER NOT NULL, u VARCHAR(5), m NUMERIC(4, 2),"
            + " born DATE, CONSTRAINT pk_parents PRIMARY KEY (id), CONSTRAINT uq_parents_u UNIQUE (u),"
            + " CONSTRAINT ck_parents_n CHECK (n > 0))",
        "CREATE TABLE children (id INTEGER PRIMARY KEY, p INTEGER, CONSTRAINT fk_children_p FOREIGN KEY (p)"
            + " REFERENCES parents (id))",
        "INSERT INTO parents (id, n, u) VALUES (1, 1, 'x')",
        "INSERT INTO parents (id, n, u) VALUES (2, 1, 'y')",
        "INSERT INTO children VALUES (1, 1)")) {
      engine.begin(connection -> connection.execute(text(sql)));
    }
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  private String database() {
    return engine.dialect().name();
  }

  @Test
  void namesTheConstraintThatWasBroken() {
    boolean sqlite = database().equals("sqlite");
    boolean mariadb = database().equals("mariadb");
    broken(
        "INSERT INTO parents (id, n) VALUES (1, 1)",
        Kind.UNIQUE,
        sqlite ? null : mariadb ? "PRIMARY" : "pk_parents");
    broken(
        "INSERT INTO parents (id, n, u) VALUES (3, 1, 'x')",
        Kind.UNIQUE,
        sqlite ? null : "uq_parents_u");
    broken("UPDATE parents SET u = 'y' WHERE id = 1", Kind.UNIQUE, sqlite ? null : "uq_parents_u");
    broken("INSERT INTO parents (id, n) VALUES (3, 0)", Kind.CHECK, "ck_parents_n");
    broken("UPDATE parents SET n = -1", Kind.CHECK, "ck_parents_n");
    broken("INSERT INTO parents (id, n) VALUES (3, NULL)", Kind.NOT_NULL, "n");
    broken("INSERT INTO parents (id) VALUES (3)", Kind.NOT_NULL, "n");
    broken("UPDATE parents SET n = NULL", Kind.NOT_NULL, "n");
    broken("INSERT INTO children VALUES (2, 9)", Kind.FOREIGN_KEY, sqlite ? null : "fk_children_p");
    broken("DELETE FROM parents WHERE id = 1", Kind.FOREIGN_KEY, sqlite ? null : "fk_children_p");
    broken(
        "UPDATE parents SET id = 7 WHERE id = 1",
        Kind.FOREIGN_KEY,
        sqlite ? null : "fk_children_p");
  }

  @Test
  void namesItAfterABatchToo() {
    Table parents = new MetaData()
        .table(
            "parents",
            Column.column("id", Types.INTEGER).primaryKey(),
            Column.column("n", Types.INTEGER),
            Column.column("u", Types.VARCHAR(30)));
    Insert insert =
        insert(parents).columns(parents.column("id"), parents.column("n"), parents.column("u"));
    ConstraintViolationException violation = catchThrowableOfType(
        ConstraintViolationException.class,
        () -> engine.begin(connection -> connection.executeBatch(
            insert, List.of(new Object[] {8, 1, "z"}, new Object[] {9, 1, "x"}))));

    assertThat(violation.kind()).isEqualTo(Kind.UNIQUE);
    boolean silent = database().equals("sqlite");
    assertThat(violation).hasMessageContaining(silent ? "One of 2 sets" : "Set 2 of 2");
    if (!database().equals("hsqldb") && !database().equals("sqlite")) {
      assertThat(violation.constraint()).isEqualTo("uq_parents_u");
    }
  }

  @Test
  void saysWhichSetOfABatchItWas() {
    Table keyed = new MetaData()
        .table(
            "keyed",
            Column.column("id", Types.INTEGER).primaryKey(),
            Column.column("v", Types.INTEGER).unique());
    keyed.metaData().createAll(engine);
    Insert insert = insert(keyed).columns(keyed.column("v")).returningKeys(keyed.column("id"));
    for (int position : List.of(0, 7, 19)) {
      List<Object[]> rows = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        rows.add(new Object[] {i == position ? -1 : i});
      }
      assertThat(catchThrowableOfType(
              ConstraintViolationException.class,
              () -> engine.begin(connection -> {
                connection.execute(insert(keyed).values(keyed.column("v", Integer.class), -1));
                connection.executeBatch(insert, rows);
              })))
          .hasMessageContaining("Set %d of 20".formatted(position + 1));
    }
    assertThat(engine.<List<Object>>beginAndReturn(
            connection -> connection.execute(text("SELECT v FROM keyed")).all().stream()
                .<Object>map(row -> row)
                .toList()))
        .isEmpty();
  }

  /** Its name comes from the database, whatever the value looks like. */
  @Test
  void takesNoNameFromAValue() {
    engine.begin(connection -> connection.execute(
        text("CREATE TABLE names (v VARCHAR(40), CONSTRAINT uq_names_v UNIQUE (v))")));
    String insert = "INSERT INTO names VALUES ('a'' for key ''uq_fake')";
    engine.begin(connection -> connection.execute(text(insert)));
    broken(insert, Kind.UNIQUE, database().equals("sqlite") ? null : "uq_names_v");
  }

  private void broken(String sql, Kind kind, @Nullable String name) {
    ConstraintViolationException violation = fail(ConstraintViolationException.class, sql);
    if (!database().equals("hsqldb")) {
      assertThat(violation.kind()).as(sql).isEqualTo(kind);
      assertThat(violation.constraint()).as(sql).isEqualTo(name);
    }
  }

  @Test
  void tellsWrongStatements() {
    for (String sql : List.of(
        "SELEKT 1",
        "SELECT n FROM nowhere",
        "SELECT nothing FROM parents",
        "INSERT INTO parents (nothing) VALUES (1)",
        "SELECT no_such_function(n) FROM parents",
        "INSERT INTO parents (id, n) VALUES (1)",
        "CREATE TABLE parents (id INTEGER)",
        "DROP TABLE nowhere",
        "SELECT * FROM parents WHERE")) {
      fail(SqlSyntaxException.class, sql);
    }
    if (!database().equals("hsqldb")) { // which takes one of them
      fail(SqlSyntaxException.class, "SELECT p.n FROM parents p, children c WHERE id = 1");
    }
  }

  @Test
  void tellsValuesThatDoNotFit() {
    List<String> refused = new ArrayList<>(
        switch (database()) {
          case "sqlite" ->
            List.of("SELECT sum(v) FROM (SELECT 9223372036854775807 AS v UNION ALL SELECT 1)");
          default ->
            List.of(
                "INSERT INTO parents (id, n, u) VALUES (3, 1, 'far too long')",
                "INSERT INTO parents (id, n, m) VALUES (3, 1, 123456)",
                "INSERT INTO parents (id, n) VALUES (3, 99999999999)",
                "INSERT INTO parents (id, n, born) VALUES (3, 1, '2024-02-31')",
                "INSERT INTO parents (id, n) VALUES (3, 1 / 0)",
                "SELECT (SELECT id FROM parents) FROM children");
        });
    if (database().equals("postgresql") || database().equals("h2")) {
      refused.add("SELECT CAST('x' AS INTEGER)");
      refused.add("SELECT CAST('x' AS DATE)");
      refused.add("SELECT 1 / (n - 1) FROM parents");
    }
    if (database().equals("hsqldb")) {
      refused.removeIf(sql -> sql.contains("2024-02-31"));
    }
    refused.forEach(sql -> fail(DataException.class, sql));
  }

  @Test
  void tellsLocksThatAreNotToBeHad() {
    if (database().equals("hsqldb")) {
      return; // waits for ever
    }
    List<String> patience = switch (database()) {
      case "postgresql" -> List.of("SET lock_timeout = '100ms'");
      case "mariadb" -> List.of("SET SESSION innodb_lock_wait_timeout = 1");
      case "h2" -> List.of("SET LOCK_TIMEOUT 100");
      default -> List.of("PRAGMA busy_timeout = 100");
    };
    try (Connection holder = engine.connect();
        Connection waiter = engine.connect()) {
      patience.forEach(sql -> waiter.execute(text(sql)).close());
      waiter.commit();
      holder.execute(text("UPDATE parents SET n = 5 WHERE id = 1"));
      fails(waiter, LockTimeoutException.class, "UPDATE parents SET n = 6 WHERE id = 1");
      waiter.rollback();
      if (!database().equals("sqlite")) {
        fails(
            waiter,
            LockTimeoutException.class,
            "SELECT id FROM parents WHERE id = 1 FOR UPDATE NOWAIT");
        waiter.rollback();
      }
      holder.rollback();
      waiter.execute(text("UPDATE parents SET n = 6 WHERE id = 1"));
    }
  }

  @Test
  void tellsATransactionThatHasFailed() {
    try (Connection connection = engine.connect()) {
      fails(connection, SqlSyntaxException.class, "SELECT nothing FROM parents");
      if (database().equals("postgresql")) {
        fails(connection, TransactionStateException.class, "SELECT 1");
      }
      connection.rollback();
      connection.execute(text("SELECT n FROM parents")).all();
    }
  }

  private <E extends StatementException> E fail(Class<E> type, String sql) {
    try (Connection connection = engine.connect()) {
      return fails(connection, type, sql);
    }
  }

  private static <E extends StatementException> E fails(
      Connection connection, Class<E> type, String sql) {
    StatementException failure = catchThrowableOfType(
        StatementException.class, () -> connection.execute(text(sql)).all());
    assertThat(failure).as(sql).isInstanceOf(type);
    assertThat(failure.sql()).isEqualTo(sql);
    return type.cast(failure);
  }
}
