package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.StaleDataException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.Lettered;
import dev.aludel.orm.model.Stamped;
import dev.aludel.orm.oracle.world.Node;
import dev.aludel.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class VersionTest {

  private final OrmDatabase database;

  VersionTest(DatabaseServer server) {
    database = new OrmDatabase(server, Account.class, Stamped.class, Lettered.class, Node.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void countsFromOneAndComparesWhatItHasLoaded() {
    try (Session session = database.open()) {
      Account account = new Account("ed", 100);
      session.add(account);
      session.flush();
      assertThat(account.getVersion()).isEqualTo(1);

      account.setBalance(50);
      session.flush();
      assertThat(account.getVersion()).isEqualTo(2);

      session.delete(account);
      session.flush();

      assertThat(database.sql())
          .containsExactly(
              "BEGIN",
              "INSERT INTO accounts (owner, balance, version) VALUES (?, ?, ?)",
              "  ('ed', 100, 1)",
              "UPDATE accounts SET balance = ?, version = ? WHERE accounts.id = ? AND accounts.version = ?",
              "  (50, 2, 1, 1)",
              "DELETE FROM accounts WHERE accounts.id = ? AND accounts.version = ?",
              "  (1, 2)");
    }
  }

  @Test
  void tellsWhatSomebodyElseHasChanged() {
    Account stored = stored(new Account("ed", 100));
    try (Session session = database.sessions().withExpireOnCommit(false).open()) {
      Account account = session.getOne(Account.class, Objects.requireNonNull(stored.getId()));
      session.commit();
      try (Session other = database.open()) {
        other.execute(Sql.text("UPDATE accounts SET balance = 7, version = 2"));
        other.commit();
      }

      account.setOwner("jack");
      assertThatThrownBy(session::flush)
          .isInstanceOf(StaleDataException.class)
          .hasMessageContaining("The UPDATE of Account#1 met 0 rows instead of 1")
          .hasMessageContaining("balance is 7 and was 100; version is 2 and was 1");

      session.rollback();
      assertThat(account.getBalance()).isEqualTo(7);
      account.setOwner("jack");
      session.commit();
      assertThat(account.getVersion()).isEqualTo(3);
    }
  }

  @Test
  void refusesToDeleteWhatSomebodyElseHasChanged() {
    Account stored = stored(new Account("ed", 100));
    try (Session session = database.open()) {
      Account account = session.getOne(Account.class, Objects.requireNonNull(stored.getId()));
      session.execute(Sql.text("UPDATE accounts SET version = 5"));
      session.delete(account);

      assertThatThrownBy(session::flush)
          .isInstanceOf(StaleDataException.class)
          .hasMessageContaining("The DELETE of Account#1 met 0 rows")
          .hasMessageContaining("version is 5 and was 1");
    }
  }

  @Test
  void readsAVersionThatItHasForgottenBeforeItWrites() {
    try (Session session = database.open()) {
      Account account = new Account("ed", 100);
      session.add(account);
      session.commit();
      database.sql();

      account.setBalance(50);
      session.commit();

      assertThat(database.statements())
          .containsExactly(
              "SELECT accounts.id, accounts.owner, accounts.balance, accounts.version FROM accounts WHERE accounts.id = ?",
              "UPDATE accounts SET balance = ?, version = ? WHERE accounts.id = ? AND accounts.version = ?");
      assertThat(account.getVersion()).isEqualTo(2);
    }
  }

  @Test
  void takesTheVersionThatTheProgramSets() {
    try (Session session = database.open()) {
      Account account = new Account("ed", 100);
      session.add(account);
      session.flush();

      account.setVersion(40);
      session.flush();
      account.setBalance(1);
      session.flush();

      assertThat(account.getVersion()).isEqualTo(41);
    }
  }

  @Test
  void leavesTheVersionWhereNothingChanged() {
    try (Session session = database.open()) {
      Account account = new Account("ed", 100);
      session.add(account);
      session.flush();
      database.sql();

      account.setBalance(50);
      account.setBalance(100);
      session.flush();

      assertThat(database.sql()).isEmpty();
      assertThat(account.getVersion()).isEqualTo(1);
    }
  }

  @Test
  void takesItsVersionBackWithTheTransaction() {
    Account account = new Account("ed", 100);
    try (Session session = database.open()) {
      session.add(account);
      session.flush();
      account.setBalance(50);
      session.flush();
      session.rollback();
      assertThat(account.getVersion()).isZero();
      assertThat(account.getId()).isNull();

      session.add(account);
      session.commit();
      account.setBalance(10);
      session.flush();
      session.rollback();

      assertThat(account.getVersion()).isEqualTo(1);
      assertThat(account.getBalance()).isEqualTo(50);
    }
  }

  @Test
  void usesPointsInTimeThatGoUp() {
    try (Session session = database.open()) {
      Stamped stamped = new Stamped("a");
      session.add(stamped);
      session.flush();
      Instant last = Objects.requireNonNull(stamped.getChanged());
      for (int i = 0; i < 5; i++) {
        stamped.setText("b" + i);
        session.flush();
        assertThat(stamped.getChanged()).isAfter(last);
        last = Objects.requireNonNull(stamped.getChanged());
      }
      session.commit();

      assertThat(stamped.getChanged()).isEqualTo(last);
    }
  }

  @Test
  void usesAFunctionOfTheProgram() {
    try (Session session = database.open()) {
      Lettered lettered = new Lettered("x");
      session.add(lettered);
      session.flush();
      lettered.setText("y");
      session.flush();

      assertThat(lettered.getRevision()).isEqualTo("b");
      assertThat(session.scalars(select(attr(Lettered::getRevision))).all())
          .isEqualTo(List.of("b"));
    }
  }

  private Account stored(Account account) {
    database.sessions().withExpireOnCommit(false).begin(session -> session.add(account));
    return account;
  }

  @Test
  void readsTheForgottenVersionOfAChildThatLosesItsParent() {
    Node parent = new Node();
    Node child = new Node();
    parent.children.add(child);
    try (Session session = database.sessions().open()) {
      session.add(parent);
      session.commit();
      assertThat(parent.children).containsExactly(child);

      session.delete(parent);
      session.expire(child);
      session.commit();

      assertThat(child.parent).isNull();
      assertThat(child.version).isEqualTo(2);
    }
  }

  @Test
  void readsTheForgottenVersionOfAChildThatGetsAParent() {
    Node parent = new Node();
    Node child = new Node();
    try (Session session = database.sessions().open()) {
      session.addAll(List.of(parent, child));
      session.commit();

      parent.children.add(child);
      session.commit();

      assertThat(child.parent).isSameAs(parent);
      assertThat(child.version).isEqualTo(2);
    }
  }
}
