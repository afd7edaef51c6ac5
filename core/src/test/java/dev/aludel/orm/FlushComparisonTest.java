package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.instrument.Instrumented;
import dev.aludel.orm.model.User;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written past all instrumentation, as by native code, is found at the flush by sessions that look for it. */
class FlushComparisonTest {

  private static final int NAME = 1;

  private final OrmDatabase database = new OrmDatabase();
  private final SessionFactory comparing = database.sessions().withComparisonAtFlush(true);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void findsAnUnseenChangeAndItsOldValue() {
    store();
    try (Session session = comparing.open()) {
      User user = user(session);
      database.sql();

      writeUnseen(user, "eddie");
      assertThat(session.dirty()).isEmpty();
      session.flush();

      assertThat(database.sql())
          .containsExactly("UPDATE users SET name = ? WHERE users.id = ?", "  ('eddie', 1)");
      writeUnseen(user, "ned");
      session.flush();
      assertThat(database.sql())
          .containsExactly("UPDATE users SET name = ? WHERE users.id = ?", "  ('ned', 1)");
      session.flush();
      assertThat(database.sql()).isEmpty();
    }
  }

  @Test
  void findsNoChangeInWhatIsReadAgain() {
    store();
    try (Session session = comparing.open()) {
      User user = user(session);
      session.execute(text("UPDATE users SET name = 'eddie'"));
      session.expire(user, "name");
      assertThat(user.getName()).isEqualTo("eddie");
      session.execute(text("UPDATE users SET name = 'ned'"));
      session.scalars(select(User.class).withOption(Load.refreshing())).all();
      assertThat(user.getName()).isEqualTo("ned");
      database.sql();

      session.flush();

      assertThat(database.sql()).isEmpty();
    }
  }

  @Test
  void knowsTheOldValueOfAnUnseenChange() {
    store();
    try (Session session = comparing.withAutoflush(false).open()) {
      User user = user(session);
      writeUnseen(user, "eddie");

      Objects.requireNonNull(session.comparison()).recordDifferences();

      assertThat(Inspect.state(user).attribute("name").history())
          .hasToString("added [eddie], unchanged [], deleted [ed]");
    }
  }

  @Test
  void findsAnUnseenChangeOfAnInstanceThatTheProgramForgot() {
    store();
    try (Session session = comparing.open()) {
      writeUnseen(user(session), "eddie");
      System.gc();

      session.commit();
    }
    try (Session session = database.open()) {
      assertThat(user(session).getName()).isEqualTo("eddie");
    }
  }

  @Test
  void findsAnUnseenChangeOfANewInstanceAfterItsInsert() {
    try (Session session = comparing.open()) {
      User user = new User("ed", null);
      session.add(user);
      session.flush();
      writeUnseen(user, "eddie");
      session.commit();

      assertThat(user.getName()).isEqualTo("eddie");
    }
  }

  @Test
  void findsAnUnseenChangeOfADetachedInstanceThatCameBack() {
    store();
    User user;
    try (Session session = database.open()) {
      user = user(session);
    }
    try (Session session = comparing.open()) {
      session.add(user);
      writeUnseen(user, "eddie");
      session.commit();

      assertThat(user.getName()).isEqualTo("eddie");
    }
  }

  @Test
  void takesNothingForAChangeThatWasReadAgain() {
    store();
    try (Session session = comparing.open()) {
      User user = user(session);
      user.setName("changed");
      session.commit();
      database.sessions().begin(other -> user(other).setName("elsewhere"));
      assertThat(user.getName()).isEqualTo("elsewhere");
      user.setName("rolled back");
      session.rollback();
      assertThat(user.getName()).isEqualTo("elsewhere");
      session.refresh(user);
      database.sql();

      session.flush();

      assertThat(database.sql()).isEmpty();
    }
  }

  @Test
  void losesAnUnseenChangeWithoutIt() {
    store();
    try (Session session = database.open()) {
      writeUnseen(user(session), "eddie");
      session.commit();
    }
    try (Session session = database.open()) {
      assertThat(user(session).getName()).isEqualTo("ed");
    }
  }

  private void store() {
    database.sessions().begin(session -> session.add(new User("ed", null)));
  }

  private static User user(Session session) {
    return session.scalars(select(User.class)).one();
  }

  /** Stores as native code would: nobody is told. */
  private static void writeUnseen(Object user, String name) {
    ((Instrumented) user).$aludel_set(NAME, name);
  }
}
