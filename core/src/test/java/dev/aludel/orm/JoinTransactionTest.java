package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Connection;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.model.Account;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions on a connection of the program's. */
@ParameterizedClass
@EnumSource
class JoinTransactionTest {

  private final OrmDatabase database;
  private final Connection connection;
  private final Account ed = new Account("ed", 100);

  JoinTransactionTest(DatabaseServer server) {
    database = new OrmDatabase(server, Account.class);
    connection = database.engine().connect();
  }

  @AfterEach
  void close() {
    connection.close();
    database.close();
  }

  @Test
  void livesInASavepointWhichItsCommitReleases() {
    Session session = database.sessions().open(connection);
    session.add(ed);
    session.commit();
    assertThat(ed.getBalance()).isEqualTo(100);
    session.close();

    assertThat(database.sql())
        .containsSubsequence(
            "BEGIN",
            "SAVEPOINT sp_1",
            "INSERT INTO accounts (owner, balance, version) VALUES (?, ?, ?)",
            "RELEASE SAVEPOINT sp_1",
            "SAVEPOINT sp_2",
            "ROLLBACK TO SAVEPOINT sp_2")
        .doesNotContain("COMMIT", "ROLLBACK");
    assertThat(connection.isClosed()).isFalse();
    connection.rollback();
    assertThat(owners()).isEmpty();
  }

  @Test
  void goesBackToItsSavepoint() {
    Session session = database.sessions().open(connection);
    session.add(ed);
    session.commit();
    session.add(new Account("jack", 1));
    session.flush();
    session.rollback();
    session.add(new Account("wendy", 1));
    session.flush();
    session.close();

    connection.commit();
    assertThat(owners()).containsExactly("ed");
  }

  @Test
  void nestsInsideItsSavepoint() {
    try (Session session = database.sessions().open(connection)) {
      session.add(ed);
      try (SessionSavepoint savepoint = session.beginNested()) {
        ed.setBalance(5);
        session.flush();
        savepoint.rollback();
      }
      assertThat(ed.getBalance()).isEqualTo(100);
      session.commit();
    }
    connection.commit();
    assertThat(owners()).containsExactly("ed");
  }

  @Test
  void leavesTheCommitToOthersAndRollsBackAll() {
    Session session = database.sessions().open(connection, JoinTransaction.ROLLBACK_ONLY);
    session.add(ed);
    session.commit();
    assertThat(connection.inTransaction()).isTrue();
    assertThat(session.inTransaction()).isFalse();
    assertThat(ed.getOwner()).isEqualTo("ed");
    session.close();
    assertThat(connection.inTransaction()).isTrue();
    connection.commit();
    assertThat(owners()).containsExactly("ed");

    Session another = database.sessions().open(connection, JoinTransaction.ROLLBACK_ONLY);
    another.add(new Account("jack", 1));
    another.flush();
    another.rollback();
    assertThat(connection.inTransaction()).isFalse();
    another.close();
    assertThat(owners()).containsExactly("ed");
  }

  @Test
  void takesTheTransactionOver() {
    Session session = database.sessions().open(connection, JoinTransaction.CONTROL);
    session.add(ed);
    session.commit();
    assertThat(connection.inTransaction()).isFalse();
    session.add(new Account("jack", 1));
    session.flush();
    session.close();

    assertThat(connection.inTransaction()).isFalse();
    assertThat(connection.isClosed()).isFalse();
    assertThat(owners()).containsExactly("ed");
  }

  @Test
  void saysThatTheTransactionAroundHasTakenItAway() {
    Session session = database.sessions().open(connection);
    session.add(ed);
    session.flush();
    connection.rollback();

    assertThatThrownBy(session::commit).hasMessageContaining("savepoint");
    session.rollback();
    assertThat(Inspect.state(ed).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
    session.close();
    assertThat(owners()).isEmpty();
  }

  private List<String> owners() {
    try (Session other = database.open()) {
      return other.execute(select(attr(Account::getOwner))).all();
    }
  }
}
