package dev.aludel.orm;

import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.error.ValueException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.orm.model.User;
import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import dev.aludel.sql.Returning;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes whose rows a session reads as instances, and values that a flush refuses. */
@ParameterizedClass
@EnumSource
class ReturningTest {

  private final DatabaseServer server;
  private final OrmDatabase database;
  private final Table users;
  private final Column<String> name;

  ReturningTest(DatabaseServer server) {
    this.server = server;
    database = new OrmDatabase(server);
    users = Inspect.mapper(User.class).table();
    name = users.column("name", String.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void makesInstancesOfWhatWasInserted() {
    try (Session session = database.open()) {
      User ed = session
          .execute(insert(users).values(name, "ed").returning(User.class))
          .one();

      assertThat(ed.getName()).isEqualTo("ed");
      assertThat(session.get(User.class, Objects.requireNonNull(ed.getId()))).isSameAs(ed);
      session.commit();
      assertThat(ed.getName()).isEqualTo("ed");
    }
  }

  @Test
  void answersWhatWasUpdated() {
    try (Session session = database.open()) {
      session.add(new User("ed", null));
      Returning<String> renamed =
          update(users).set(name, name.concat("die")).where(name.eq("ed")).returning(name);

      if (server == DatabaseServer.MARIADB) {
        assertThatThrownBy(() -> session.execute(renamed)).isInstanceOf(CompileException.class);
      } else {
        assertThat(session.execute(renamed).all()).containsExactly("eddie");
      }
    }
  }

  @Test
  void refusesWhatTheColumnCannotHoldAndForgetsNothing() {
    try (Session session = database.open()) {
      User ed = new User("ed", null);
      session.add(ed);
      session.commit();
      ed.setName("x".repeat(51));

      assertThatThrownBy(session::commit)
          .isInstanceOf(ValueException.class)
          .hasMessageContaining("users.name takes at most 50 characters, and the value has 51.");
      session.rollback();

      assertThat(ed.getName()).isEqualTo("ed");
      ed.setName("eddie");
      session.commit();
      assertThat(session.execute(select(name)).all()).containsExactly("eddie");
    }
  }
}
