package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.DetachedInstanceException;
import dev.aludel.error.PendingRollbackException;
import dev.aludel.error.SessionException;
import dev.aludel.error.StatementException;
import dev.aludel.error.UnmappedClassException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SessionTest {

  private final OrmDatabase database;

  SessionTest(DatabaseServer server) {
    database = new OrmDatabase(server);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void sendsNothingBeforeItMustAndThenInsertsByAutoflush() {
    try (Session session = database.open()) {
      User ed = new User("ed", "Ed Jones");

      session.add(ed);

      assertThat(database.sql()).isEmpty();
      assertThat(session.newInstances()).containsExactly(ed);
      assertThat(Inspect.state(ed).lifecycle()).isEqualTo(LifecycleState.PENDING);
      assertThat(ed.getId()).isNull();

      User found = session
          .scalars(select(User.class).where(attr(User::getName).eq("ed")))
          .one();

      assertThat(found).isSameAs(ed);
      assertThat(ed.getId()).isEqualTo(1);
      assertThat(Inspect.state(ed).lifecycle()).isEqualTo(LifecycleState.PERSISTENT);
      assertThat(database.sql())
          .containsExactly(
              "BEGIN",
              "INSERT INTO users (name, fullname) VALUES (?, ?)",
              "  ('ed', 'Ed Jones')",
              "SELECT users.id, users.name, users.fullname FROM users WHERE users.name = ?",
              "  ('ed')");
    }
  }

  @Test
  void insertsSeveralInOneBatchInTheOrderOfAdding() {
    try (Session session = database.open()) {
      List<User> users = List.of(new User("a", null), new User("b", "B"), new User("c", null));

      session.addAll(users);
      session.flush();

      assertThat(users).extracting(User::getId).containsExactly(1, 2, 3);
      assertThat(database.statements())
          .containsExactly("INSERT INTO users (name, fullname) VALUES (?, ?)");
    }
  }

  @Test
  void updatesOnlyWhatChangedAndKnowsTheOldValue() {
    User ed = stored(new User("ed", "Ed Jones"));
    try (Session session = database.open()) {
      User loaded = require(session, ed);
      database.sql();

      loaded.setFullname("Edward");

      assertThat(session.dirty()).containsExactly(loaded);
      assertThat(Inspect.state(loaded).attribute("fullname").history())
          .hasToString("added [Edward], unchanged [], deleted [Ed Jones]");
      assertThat(Inspect.state(loaded).attribute("name").history())
          .hasToString("added [], unchanged [ed], deleted []");
      session.flush();
      assertThat(session.dirty()).isEmpty();
      assertThat(database.sql())
          .containsExactly("UPDATE users SET fullname = ? WHERE users.id = ?", "  ('Edward', 1)");
    }
  }

  @Test
  void sendsNothingForAValueThatWasWrittenBack() {
    User ed = stored(new User("ed", "Ed Jones"));
    try (Session session = database.open()) {
      User loaded = require(session, ed);
      database.sql();

      loaded.setName("other");
      loaded.setName("ed");
      session.flush();

      assertThat(database.sql()).isEmpty();
    }
  }

  @Test
  void expiresAtCommitAndReadsTheRowOnceMore() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      session.add(ed);
      session.commit();
      database.sql();

      assertThat(Inspect.state(ed).attribute("id").loaded()).isFalse();
      assertThat(ed.getId()).isEqualTo(1);
      assertThat(ed.getName()).isEqualTo("ed");

      assertThat(database.sql())
          .containsExactly(
              "BEGIN",
              "SELECT users.id, users.name, users.fullname FROM users WHERE users.id = ?",
              "  (1)");
    }
  }

  @Test
  void keepsValuesAtCommitWhenToldSo() {
    try (Session session = database.sessions().withExpireOnCommit(false).open()) {
      User ed = new User("ed", null);
      session.add(ed);
      session.commit();
      database.sql();

      assertThat(ed.getId()).isEqualTo(1);
      assertThat(database.sql()).isEmpty();
    }
  }

  @Test
  void takesBackAChangeAndAnAddedInstanceByRollback() {
    User ed = stored(new User("ed", null));
    try (Session session = database.open()) {
      User loaded = require(session, ed);
      User fake = new User("fake", null);
      loaded.setName("Edwardo");
      session.add(fake);
      session.flush();
      assertThat(fake.getId()).isEqualTo(2);

      session.rollback();

      assertThat(loaded.getName()).isEqualTo("ed");
      assertThat(session.contains(fake)).isFalse();
      assertThat(Inspect.state(fake).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
      assertThat(fake.getId()).isNull();
      assertThat(fake.getName()).isEqualTo("fake");
      assertThat(session.scalars(select(User.class)).all()).containsExactly(loaded);
    }
  }

  @Test
  void addsAnInstanceAgainAfterItsRollback() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      session.add(ed);
      session.flush();
      session.rollback();

      session.add(ed);
      session.commit();

      assertThat(ed.getId()).isNotNull();
    }
  }

  @Test
  void deletesAndTakesTheDeletionBack() {
    User ed = stored(new User("ed", null));
    try (Session session = database.open()) {
      User loaded = require(session, ed);

      session.delete(loaded);
      assertThat(session.deleted()).containsExactly(loaded);
      session.flush();
      assertThat(Inspect.state(loaded).lifecycle()).isEqualTo(LifecycleState.DELETED);
      assertThat(session.get(User.class, 1)).isNull();
      session.rollback();

      assertThat(session.get(User.class, 1)).isSameAs(loaded);
      assertThat(loaded.getName()).isEqualTo("ed");
    }
  }

  @Test
  void detachesWhatWasDeletedAtCommit() {
    User ed = stored(new User("ed", null));
    try (Session session = database.open()) {
      User loaded = require(session, ed);
      session.delete(loaded);
      session.commit();

      assertThat(session.contains(loaded)).isFalse();
      assertThat(Inspect.state(loaded).lifecycle()).isEqualTo(LifecycleState.DETACHED);
    }
  }

  @Test
  void answersTheSameObjectForTheSameRowWithoutSql() {
    User ed = stored(new User("ed", null));
    try (Session session = database.open()) {
      User loaded = require(session, ed);
      database.sql();

      assertThat(session.get(User.class, 1)).isSameAs(loaded);
      assertThat(session.get(User.class, 1L)).isSameAs(loaded);
      assertThat(database.sql()).isEmpty();
    }
  }

  @Test
  void answersNullForAKeyThatIsNotThere() {
    try (Session session = database.open()) {
      assertThat(session.get(User.class, 42)).isNull();
    }
  }

  @Test
  void refusesAKeyOfAnotherType() {
    try (Session session = database.open()) {
      assertThatThrownBy(() -> session.get(User.class, "1"))
          .isInstanceOf(SessionException.class)
          .hasMessage("User.id is a Integer, not a String. Give a key of that type. [key-type]");
    }
  }

  @Test
  void fillsServerDefaultsInWhenTheyAreRead() {
    try (Session session = database.open()) {
      Post draft = new Post("one");
      Post published = new Post("two");
      published.setStatus("published");
      session.addAll(List.of(draft, published));
      session.flush();

      assertThat(draft.getStatus()).isEqualTo("draft");
      assertThat(published.getStatus()).isEqualTo("published");
      assertThat(draft.getId()).isEqualTo(1);
    }
  }

  @Test
  void sendsAnExplicitNullInsteadOfTheServerDefault() {
    try (Session session = database.open()) {
      Post post = new Post("one");
      session.add(post);
      post.setStatus(null);
      session.commit();

      assertThat(post.getStatus()).isNull();
    }
  }

  @Test
  void refusesToGoOnAfterAFailedFlushUntilRollback() {
    database.sessions().begin(session -> session.add(new Keyword("taken")));
    try (Session session = database.open()) {
      session.add(new Keyword("taken"));

      assertThatThrownBy(session::flush).isInstanceOf(StatementException.class);
      assertThatThrownBy(() -> session.get(User.class, 1))
          .isInstanceOf(PendingRollbackException.class)
          .hasCauseInstanceOf(StatementException.class);
      session.rollback();
      assertThat(session.get(User.class, 1)).isNull();
    }
  }

  @Test
  void refusesAnInstanceOfAnotherSession() {
    try (Session one = database.open();
        Session other = database.open()) {
      User ed = new User("ed", null);
      one.add(ed);

      assertThatThrownBy(() -> other.add(ed))
          .isInstanceOf(SessionException.class)
          .hasMessageContaining("[held-by-another]");
    }
  }

  @Test
  void refusesAnUnmappedObject() {
    try (Session session = database.open()) {
      assertThatThrownBy(() -> session.add("text")).isInstanceOf(UnmappedClassException.class);
    }
  }

  @Test
  void takesADetachedInstanceBackWithItsChanges() {
    User ed = stored(new User("ed", null));
    User loaded;
    try (Session session = database.open()) {
      loaded = require(session, ed);
    }
    loaded.setName("changed while detached");
    database.sql();
    try (Session session = database.open()) {
      session.add(loaded);
      session.commit();
    }

    assertThat(database.statements())
        .containsExactly("UPDATE users SET name = ? WHERE users.id = ?");
  }

  @Test
  void refusesToLoadForADetachedInstance() {
    User ed = stored(new User("ed", null));
    User loaded;
    try (Session session = database.open()) {
      loaded = require(session, ed);
    }

    assertThatThrownBy(loaded::getAddresses)
        .isInstanceOf(DetachedInstanceException.class)
        .hasMessage("""
            User.addresses of User#1 is not loaded, and no session holds the instance to load it.
            Where it was loaded, and where its session was closed, this tells of engines built with origin(true).
            Read it while the session is open, load it with the query by .withOption(Load.selectIn(toMany(User::getAddresses))), or add the instance to a session. \
            [detached-instance]""");
  }

  @Test
  void forgetsCleanInstancesThatNobodyHolds() throws InterruptedException {
    stored(new User("ed", null));
    try (Session session = database.open()) {
      session.scalars(select(User.class)).all();

      for (int i = 0; i < 50 && !session.workspace().identityMap().states().isEmpty(); i++) {
        System.gc();
        Thread.sleep(10);
      }

      assertThat(session.workspace().identityMap().states()).isEmpty();
    }
  }

  @Test
  void keepsChangedInstancesThatNobodyHolds() {
    stored(new User("ed", null));
    try (Session session = database.open()) {
      session.scalars(select(User.class)).all().get(0).setName("changed");
      System.gc();
      session.flush();
    }
    assertThat(database.statements()).contains("UPDATE users SET name = ? WHERE users.id = ?");
  }

  @Test
  void commitsABlockAndRollsBackOneThatThrows() {
    database.sessions().begin(session -> session.add(new User("kept", null)));
    assertThatThrownBy(() -> database.sessions().begin(session -> {
          session.add(new User("lost", null));
          session.flush();
          throw new IllegalArgumentException("stop");
        }))
        .hasMessage("stop");

    List<String> names = database
        .sessions()
        .beginAndReturn(session -> session.scalars(select(attr(User::getName))).all());

    assertThat(names).containsExactly("kept");
  }

  @Test
  void doesNotTrackAddressesOfAnotherUser() {
    try (Session session = database.open()) {
      session.add(new Address("stray@example.org"));
      session.commit();

      assertThat(session.scalars(select(Address.class)).one().getUser()).isNull();
    }
  }

  private User stored(User user) {
    database.sessions().withExpireOnCommit(false).begin(session -> session.add(user));
    database.sql();
    return user;
  }

  private static User require(Session session, User stored) {
    User loaded = session.get(User.class, Objects.requireNonNull(stored.getId()));
    return Objects.requireNonNull(loaded);
  }
}
