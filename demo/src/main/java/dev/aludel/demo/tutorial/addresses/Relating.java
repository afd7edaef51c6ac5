package dev.aludel.demo.tutorial.addresses;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import java.util.List;

/** A relationship both ways: a user has addresses, an address has a user. */
public final class Relating {

  private Relating() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("A relationship goes both ways");
    screen.say(
        "Users have addresses now. Their table is there, so only that of the addresses is created.");
    Registry registry = Registry.of(User.class, Address.class);
    screen.show("mapper", registry.mapper(User.class));
    screen.show("mapper", registry.mapper(Address.class));
    registry.metadata().createAll(engine);

    try (Session session = SessionFactory.of(engine).open()) {
      screen.say("What one side is told the other side knows, without any SQL.");
      User jack = new User("jack", "Jack Bean", "gjffdd");
      Address google = new Address("jack@google.com");
      jack.getAddresses().add(google);
      screen.show("user of the address", google.getUser());
      Address yahoo = new Address("j25@yahoo.com");
      yahoo.setUser(jack);
      screen.show("addresses of the user", jack.getAddresses());

      screen.say("Adding the user has added his addresses: the save-update cascade.");
      session.add(jack);
      screen.show("new", session.newInstances());
      session.commit();
    }

    try (Session session = SessionFactory.of(engine).open()) {
      screen.say(
          "Another session reads the user without his addresses. The first look loads them.");
      User jack = session
          .scalars(select(User.class).where(attr(User::getName).eq("jack")))
          .one();
      screen.show(
          "addresses are loaded", Inspect.state(jack).attribute("addresses").loaded());
      List<Address> addresses = jack.getAddresses();
      screen.show("addresses", addresses);

      screen.say("The way back needs no statement: the session has the user.");
      screen.show("user of the first", addresses.get(0).getUser());

      screen.say("A collection has a history as well.");
      Address third = new Address("jack@bean.org");
      addresses.add(third);
      screen.show(
          "history of addresses", Inspect.state(jack).attribute("addresses").history());
      screen.show("history of user", Inspect.state(third).attribute("user").history());
      session.commit();
    }
  }
}
