package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.PendingRollbackException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.mapping.InstanceListener;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Account;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a listener throws stops nothing half-way that must come to its end. */
class ListenerFailureTest {

  private final OrmDatabase database = new OrmDatabase(DatabaseServer.H2, Account.class);
  private @Nullable LifecycleState failingAt;

  @AfterEach
  void close() {
    database.close();
    Registry.of(Account.class); // without listeners, for other tests
  }

  private Session open() {
    return database
        .sessions()
        .withListener(new SessionListener() {
          @Override
          public void stateChanged(
              Session session, Object instance, LifecycleState before, LifecycleState now) {
            if (now == failingAt) {
              throw new StackOverflowError(now.toString());
            }
          }
        })
        .open();
  }

  @Test
  void rollsAllBackThoughAListenerFailsAtEach() {
    List<Account> accounts = List.of(new Account("a", 1), new Account("b", 2));
    try (Session session = open()) {
      session.addAll(accounts);
      session.flush();
      failingAt = LifecycleState.TRANSIENT;

      assertThatThrownBy(session::rollback)
          .isInstanceOf(StackOverflowError.class)
          .satisfies(error -> assertThat(error.getSuppressed()).hasSize(1));

      assertThat(session.inTransaction()).isFalse();
      assertThat(accounts).noneMatch(session::contains);
      assertThat(accounts).allMatch(account -> account.getVersion() == 0);
      requireIdle();
    }
  }

  @Test
  void rollsASavepointBackThoughAListenerFails() {
    Account outer = new Account("a", 1);
    List<Account> inner = List.of(new Account("b", 2), new Account("c", 3));
    try (Session session = open()) {
      session.add(outer);
      SessionSavepoint savepoint = session.beginNested();
      session.addAll(inner);
      session.flush();
      failingAt = LifecycleState.TRANSIENT;

      assertThatThrownBy(savepoint::rollback).isInstanceOf(StackOverflowError.class);

      assertThat(savepoint.isActive()).isFalse();
      assertThat(inner).noneMatch(session::contains);
      session.commit();
      assertThat(session.scalars(select(Account.class)).all()).containsExactly(outer);
    }
  }

  @Test
  void hasADeletedInstanceBackThoughAListenerFailedAtItsDeletion() {
    try (Session session = open()) {
      Account account = new Account("a", 1);
      session.add(account);
      session.commit();
      session.delete(account);
      failingAt = LifecycleState.DELETED;
      assertThatThrownBy(session::flush).isInstanceOf(StackOverflowError.class);

      session.rollback();

      assertThat(Inspect.state(account).lifecycle()).isEqualTo(LifecycleState.PERSISTENT);
      assertThat(session.scalars(select(Account.class)).all()).containsExactly(account);
    }
  }

  @Test
  void givesTheConnectionBackThoughAListenerFailsAtTheClose() {
    Session session = open();
    List<Account> accounts = List.of(new Account("a", 1), new Account("b", 2));
    session.addAll(accounts);
    session.flush();
    failingAt = LifecycleState.DETACHED;

    assertThatThrownBy(session::close).isInstanceOf(StackOverflowError.class);

    assertThat(accounts).allMatch(account -> Inspect.session(account) == null);
    requireIdle();
  }

  @Test
  void letsGoOfAllThatWereDeletedThoughAListenerFailsAfterTheCommit() {
    try (Session session = open()) {
      List<Account> accounts = List.of(new Account("a", 1), new Account("b", 2));
      session.addAll(accounts);
      session.commit();
      accounts.forEach(session::delete);
      failingAt = LifecycleState.DETACHED;

      assertThatThrownBy(session::commit).isInstanceOf(StackOverflowError.class);

      assertThat(accounts).allMatch(account -> Inspect.session(account) == null);
      assertThat(session.scalars(select(Account.class)).all()).isEmpty();
    }
  }

  @Test
  void goesOnAfterARollbackOnlyWhereAFlushFailedWithACheckedException() {
    IOException checked = new IOException("as Kotlin throws it");
    listen(new InstanceListener<>() {
      @Override
      public void inserted(Account account) {
        throw ListenerFailureTest.<RuntimeException>asUnchecked(checked);
      }
    });
    try (Session session = open()) {
      session.add(new Account("a", 1));

      assertThatThrownBy(session::flush).isSameAs(checked);

      assertThatThrownBy(session::flush).isInstanceOf(PendingRollbackException.class);
    }
  }

  @Test
  void tellsOfEachLoadedInstanceThoughAListenerFailsAtTheFirst() {
    try (Session session = open()) {
      session.addAll(List.of(new Account("a", 1), new Account("b", 2)));
      session.commit();
    }
    List<Account> told = new ArrayList<>();
    listen(new InstanceListener<>() {
      @Override
      public void loaded(Account account) {
        told.add(account);
        throw new StackOverflowError();
      }
    });
    try (Session session = open()) {
      assertThatThrownBy(() -> session.scalars(select(Account.class)))
          .isInstanceOf(StackOverflowError.class);

      assertThat(told).hasSize(2);
      assertThat(session.scalars(select(Account.class)).all()).isEqualTo(told);
    }
  }

  private static void listen(InstanceListener<Account> listener) {
    Registry.builder().add(Account.class).listen(Account.class, listener).build();
  }

  @SuppressWarnings("unchecked") // which is the purpose
  private static <T extends Throwable> T asUnchecked(Throwable checked) throws T {
    throw (T) checked;
  }

  /** Another session finds the table without locks and without rows. */
  private void requireIdle() {
    try (Session other = database.open()) {
      assertThat(other.scalars(select(Account.class)).all()).isEmpty();
      other.add(new Account("other", 0));
      other.commit();
    }
  }
}
