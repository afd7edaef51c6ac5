package dev.aludel.demo.tutorial.users;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.sql.Select;
import java.util.List;

/** A rollback takes back the transaction, in the database and in memory. */
public final class RollingBack {

  private RollingBack() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("A rollback takes back a change and an added user");
    try (Session session = SessionFactory.of(engine).open()) {
      screen.say("The session reads a user, as before.");
      User ed = session
          .scalars(select(User.class).where(attr(User::getName).eq("ed")))
          .one();

      screen.say("Ed gets another full name, and a user is added who should not be there.");
      ed.setFullname("Edwardo Jones");
      screen.show("full name", ed.getFullname());
      User fake = new User("fakeuser", "Invalid", "12345");
      session.add(fake);

      screen.say("A query sees both of them, within the transaction.");
      Select<User> both = select(User.class)
          .where(attr(User::getName).in(List.of("ed", "fakeuser")))
          .orderBy(attr(User::getId));
      screen.show("found", session.scalars(both).all());
      screen.show("fakeuser", Inspect.state(fake));

      screen.say(
          "Rolled back, the old full name is read, and the added user is only an object again.");
      session.rollback();
      screen.show("full name", ed.getFullname());
      screen.show("fakeuser", Inspect.state(fake));
      screen.show("fakeuser's id", fake.getId());
      screen.show("found", session.scalars(both).all());
    }
  }
}
