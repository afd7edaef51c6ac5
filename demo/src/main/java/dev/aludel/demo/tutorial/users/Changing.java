package dev.aludel.demo.tutorial.users;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.instrument.InstanceState;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import java.util.List;

/** A session notices what is written to its objects, and flushes it as one unit of work. */
public final class Changing {

  private Changing() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("A session knows what has changed");
    try (Session session = SessionFactory.of(engine).open()) {
      screen.say("Another session reads the user that the last one has written.");
      User ed = session
          .scalars(select(User.class).where(attr(User::getName).eq("ed")))
          .one();

      screen.say("Three users are new, and one changes his password. Still nothing is sent.");
      session.addAll(List.of(
          new User("wendy", "Wendy Williams", "foobar"),
          new User("mary", null, "xxg527"),
          new User("fred", "Fred Flinstone", "blah")));
      ed.setPassword("f8s7ccs");
      screen.show("dirty", session.dirty());
      screen.show("new", session.newInstances());

      screen.say("The old value is kept until it is flushed.");
      InstanceState state = Inspect.state(ed);
      screen.show("history of password", state.attribute("password").history());
      screen.show("history of fullname", state.attribute("fullname").history());

      screen.say("A value that is written back is no change.");
      ed.setFullname("Edward Jones");
      screen.show("history of fullname", state.attribute("fullname").history());
      ed.setFullname("Ed Jones");
      screen.show("history of fullname", state.attribute("fullname").history());

      screen.say(
          "Commit flushes: one batch of INSERTs, one UPDATE of the column that has changed.");
      session.commit();
      screen.show("dirty", session.dirty());
      screen.show("new", session.newInstances());

      screen.say(
          "After a commit others may write, so all is expired. The first look reads the row again.");
      screen.show("password is loaded", state.attribute("password").loaded());
      screen.show("id", ed.getId());
      screen.show("password is loaded", state.attribute("password").loaded());
    }
  }
}
