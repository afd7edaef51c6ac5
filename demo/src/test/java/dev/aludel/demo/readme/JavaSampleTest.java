package dev.aludel.demo.readme;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.sql.Select;
import org.junit.jupiter.api.Test;

/** The Java sample of the README, run. */
class JavaSampleTest {

  @Test
  void doesWhatTheReadmeSays() {
    Engine engine = Engine.create("jdbc:h2:mem:readme"); // nothing connects yet
    Registry registry = Registry.of(User.class);
    registry.metadata().createAll(engine); // looks for each table, then CREATE TABLE

    SessionFactory sessions = SessionFactory.of(engine);
    try (Session session = sessions.open()) {
      User ed = new User("ed", "Ed Jones");
      session.add(ed); // pending: nothing was sent

      Select<User> named = select(User.class).where(attr(User::getName).eq("ed"));
      User found = session.scalars(named).one();
      // autoflush has sent the INSERT; the identity map makes found == ed

      ed.setFullname("Edward Jones");
      Inspect.state(ed).attribute("fullname").history(); // added [Edward Jones], deleted [Ed Jones]
      session.commit(); // UPDATE users SET fullname = ? WHERE users.id = ?
    }
    sessions.begin(session -> {
      User ed = session.scalars(select(User.class)).one();
      assertThat(ed.getId()).isEqualTo(1);
      assertThat(session.get(User.class, 1)).isSameAs(ed);
    });
    engine.close();
  }
}
