package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.model.Account;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScopedSessionsTest {

  private final OrmDatabase database = new OrmDatabase(DatabaseServer.H2, Account.class);
  private final ScopedSessions scoped =
      database.sessions().withInfo("tenant", "north").scoped();

  @AfterEach
  void close() {
    scoped.remove();
    database.close();
  }

  @Test
  void answersTheSameSessionToOneThreadUntilItIsRemoved() {
    Session first = scoped.current();
    assertThat(scoped.current()).isSameAs(first);
    assertThat(scoped.isPresent()).isTrue();

    scoped.remove();
    assertThat(scoped.isPresent()).isFalse();
    assertThatThrownBy(first::flush).hasMessageContaining("[session-closed]");
    assertThat(scoped.current()).isNotSameAs(first);

    scoped.current().close();
    assertThat(scoped.isPresent()).isFalse();
    scoped.current().flush();
  }

  @Test
  void answersAnotherSessionToAnotherThread() throws InterruptedException {
    AtomicReference<Session> other = new AtomicReference<>();
    Thread thread = new Thread(() -> {
      other.set(scoped.current());
      scoped.remove();
    });
    thread.start();
    thread.join();

    assertThat(other.get()).isNotNull().isNotSameAs(scoped.current());
  }

  @Test
  void letsInnerWorkTakePartInTheOuterOne() {
    scoped.begin(outer -> {
      outer.add(new Account("ed", 1));
      String owner = scoped.beginAndReturn(inner -> {
        assertThat(inner).isSameAs(outer);
        inner.add(new Account("jack", 1));
        return "jack";
      });
      assertThat(owner).isEqualTo("jack");
      assertThat(outer.inTransaction()).isFalse();
    });

    assertThat(scoped.isPresent()).isFalse();
    assertThat(owners()).containsExactly("ed", "jack");
  }

  @Test
  void rollsBackAndRemovesWhereTheWorkThrows() {
    assertThatThrownBy(() -> scoped.begin(session -> {
          session.add(new Account("ed", 1));
          scoped.begin(inner -> {
            inner.flush();
            throw new IllegalStateException("no");
          });
        }))
        .hasMessage("no");

    assertThat(scoped.isPresent()).isFalse();
    assertThat(owners()).isEmpty();
  }

  @Test
  void commitsWhereTheThreadHasASessionAlready() {
    Session before = scoped.current();

    scoped.begin(session -> {
      assertThat(session).isSameAs(before);
      session.add(new Account("ed", 1));
    });

    assertThat(scoped.isPresent()).isFalse();
    assertThat(owners()).containsExactly("ed");
  }

  @Test
  void refusesToCommitWhatTheWorkHasRemoved() {
    assertThatThrownBy(() -> scoped.begin(session -> {
          session.add(new Account("ed", 1));
          scoped.remove();
          scoped.current();
        }))
        .hasMessageContaining("[session-closed]");

    assertThat(scoped.isPresent()).isFalse();
    assertThat(owners()).isEmpty();
    scoped.begin(session -> session.add(new Account("jack", 1)));
    assertThat(owners()).containsExactly("jack");
  }

  @Test
  void knowsWhatTheProgramSaysOfItsSessions() {
    assertThat(scoped.current().info()).containsEntry("tenant", "north");
    scoped.current().info().put("user", 7);
    assertThat(scoped.current().info()).containsEntry("user", 7);

    scoped.remove();
    assertThat(scoped.current().info()).containsOnlyKeys("tenant");
  }

  private List<String> owners() {
    try (Session session = database.open()) {
      return session
          .execute(select(attr(Account::getOwner)).orderBy(attr(Account::getOwner)))
          .all();
    }
  }
}
