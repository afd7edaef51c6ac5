package dev.aludel.demo.tutorial.addresses;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.sql.Select;

/** A delete without cascades: the addresses stay and belong to nobody. */
public final class Deleting {

  private Deleting() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("A delete without cascades leaves the addresses");
    Select<User> jacks = select(User.class).where(attr(User::getName).eq("jack"));
    Select<Address> ofNobody = select(Address.class)
        .where(attr(Address::getUserId).isNull())
        .orderBy(attr(Address::getId));

    try (Session session = SessionFactory.of(engine).open()) {
      screen.say("The session reads a user, as before.");
      User jack = session.scalars(jacks).one();

      screen.say("The user is marked; his addresses are loaded, for they must forget him.");
      session.delete(jack);
      screen.show("deleted", session.deleted());

      screen.say("The next query flushes it: the addresses let go, then the user is deleted.");
      screen.show("users named jack", session.scalars(jacks).all());
      screen.show("state", Inspect.state(jack).lifecycle());
      screen.show("addresses of nobody", session.scalars(ofNobody).all());

      screen.say("That was not meant. Rolled back, all is as it was.");
      session.rollback();
      screen.show("state", Inspect.state(jack).lifecycle());
      screen.show("addresses", jack.getAddresses());
    }
  }
}
