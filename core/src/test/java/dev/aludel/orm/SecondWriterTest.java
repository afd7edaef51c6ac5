package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.RowGoneException;
import dev.aludel.error.StaleDataException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.model.User;
import dev.aludel.sql.Sql;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a session sees of another transaction that commits beside it. */
class SecondWriterTest {

  /** SQLite has no second writer while somebody reads. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
  void noticesARowThatSomebodyElseHasDeleted(DatabaseServer server) {
    try (OrmDatabase database = new OrmDatabase(server)) {
      User ed = stored(database, new User("ed", null));
      try (Session session = database.open()) {
        User loaded = require(session, ed);
        database.engine().begin(connection -> connection.execute(Sql.text("DELETE FROM users")));
        loaded.setName("new");

        assertThatThrownBy(session::flush)
            .isInstanceOf(StaleDataException.class)
            .hasMessage("""
              The UPDATE of User#1 met 0 rows instead of 1: its row was changed or deleted by somebody else since it was loaded.
              What was found: the row is gone.
              Roll back, load it again, and repeat the change. [stale-data]
              Row: User#1""");
        session.rollback();
        assertThatThrownBy(loaded::getName)
            .isInstanceOf(RowGoneException.class)
            .hasMessageContaining("The row of User#1 is gone");
      }
    }
  }

  /** MariaDB's transactions go on to see what was there when they began. */
  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL"})
  void refreshesAnInstanceAndLosesItsChanges(DatabaseServer server) {
    try (OrmDatabase database = new OrmDatabase(server)) {
      User ed = stored(database, new User("ed", null));
      try (Session session = database.open()) {
        User loaded = require(session, ed);
        database
            .engine()
            .begin(connection ->
                connection.execute(Sql.text("UPDATE users SET fullname = 'changed'")));
        loaded.setName("lost");

        session.refresh(loaded);

        assertThat(loaded.getName()).isEqualTo("ed");
        assertThat(loaded.getFullname()).isEqualTo("changed");
        assertThat(session.dirty()).isEmpty();
      }
    }
  }

  private static User stored(OrmDatabase database, User user) {
    database.sessions().withExpireOnCommit(false).begin(session -> session.add(user));
    return user;
  }

  private static User require(Session session, User stored) {
    User loaded = session.get(User.class, Objects.requireNonNull(stored.getId()));
    return Objects.requireNonNull(loaded);
  }
}
