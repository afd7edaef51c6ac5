package dev.aludel.demo.tutorial.users;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.error.MultipleResultsException;
import dev.aludel.error.NoResultException;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.sql.Select;

/** {@code one()} means one: neither none nor many. */
public final class ExpectingOne {

  private ExpectingOne() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("one() means one");
    Select<User> nobody = select(User.class).where(attr(User::getName).eq("nobody"));
    Select<User> everybody = select(User.class).orderBy(attr(User::getId));

    try (Session session = SessionFactory.of(engine).open()) {
      screen.say("With no row it is an error that says what to do.");
      try {
        session.scalars(nobody).one();
      } catch (NoResultException e) {
        screen.show("error", e.getMessage());
      }

      screen.say("With many rows as well.");
      try {
        session.scalars(everybody).one();
      } catch (MultipleResultsException e) {
        screen.show("error", e.getMessage());
      }

      screen.say("Other methods expect less.");
      screen.show("one or null", session.scalars(nobody).oneOrNull());
      screen.show("first", session.scalars(everybody.limit(1)).first());

      screen.say("By its key an object is found without any SQL, if the session holds it.");
      screen.show("key 1", session.get(User.class, 1));
    }
  }
}
