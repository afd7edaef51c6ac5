package dev.aludel.demo.tutorial.cascades;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.sql.Select;

/** A delete with cascades: the addresses are the user's own and go with him. */
public final class DeletingAlong {

  private DeletingAlong() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("A delete with cascades takes the addresses along");
    screen.say("Two other classes on the same tables: this User takes his addresses along.");
    Registry registry = Registry.of(User.class, Address.class);
    screen.show(
        "cascades", registry.mapper(User.class).relationship("addresses").cascades());

    Select<User> jacks = select(User.class).where(attr(User::getName).eq("jack"));
    try (Session session = SessionFactory.of(engine).open()) {
      User jack = session.scalars(jacks).one();

      screen.say("An address that is taken out of the collection is an orphan, and deleted.");
      Address first = jack.getAddresses().remove(0);
      screen.show("taken out", first);
      session.flush();

      screen.say("A user that is deleted takes the others along, children first.");
      session.delete(jack);
      screen.show("deleted", session.deleted());
      session.commit();
      screen.show("users named jack", session.scalars(jacks).all());
      screen.show("addresses", session.scalars(select(Address.class)).all());
    }
  }
}
