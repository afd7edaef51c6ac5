package dev.aludel.demo.tutorial.users;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;

/** A new object becomes a row: transient, pending, persistent. */
public final class Adding {

  private Adding() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("A new object becomes a row");
    SessionFactory sessions = SessionFactory.of(engine);
    try (Session session = sessions.open()) {
      screen.say("A new user is an object as any other. No row stands for it, and it has no id.");
      User ed = new User("ed", "Ed Jones", "edspassword");
      screen.show("id", ed.getId());
      screen.show("state", Inspect.state(ed).lifecycle());

      screen.say("Added to a session it is pending. Nothing was sent.");
      session.add(ed);
      screen.show("id", ed.getId());
      screen.show("state", Inspect.state(ed).lifecycle());
      screen.show("new", session.newInstances());

      screen.say("A query must see it, so the session inserts it first: autoflush.");
      User found = session
          .scalars(select(User.class).where(attr(User::getName).eq("ed")))
          .one();
      screen.show("id", ed.getId());
      screen.show("state", Inspect.state(ed));

      screen.say(
          "One row is one object in a session: the query has found the very object that was added.");
      screen.show("same object", found == ed);

      session.commit();
    }
  }
}
