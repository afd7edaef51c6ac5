package dev.aludel.demo.tutorial.addresses;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.sql.Sql.exists;
import static dev.aludel.sql.Sql.not;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.ToMany;
import dev.aludel.mapping.ToOne;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.schema.Column;
import dev.aludel.sql.Row2;
import dev.aludel.sql.Select;

/** Queries over two classes: joins, and conditions on what is related. */
public final class Joining {

  private final Screen screen;
  private final Session session;

  private Joining(Screen screen, Session session) {
    this.screen = screen;
    this.session = session;
  }

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("Queries join, and ask whether there is any");
    try (Session session = SessionFactory.of(engine).open()) {
      new Joining(screen, session).tell();
    }
  }

  private void tell() {
    Column<String> name = attr(User::getName);
    Column<String> email = attr(Address::getEmail);
    Column<Integer> userId = attr(Address::getUserId);
    ToMany<User, Address> addresses = toMany(User::getAddresses);
    ToOne<Address, User> user = toOne(Address::getUser);
    Select<User> users = select(User.class);
    Select<Address> byId = select(Address.class).orderBy(attr(Address::getId));

    screen.say(
        "Joins: by the foreign key, by the relationship, and keeping users without address.");
    show("by foreign key", users.join(Address.class).where(email.eq("jack@google.com")));
    show("by relationship", users.join(addresses).where(email.eq("jack@google.com")));
    Select<Row2<String, String>> pairs = select(name, email).orderBy(name, email);
    show("left join", pairs.leftJoin(addresses).where(name.gt("f")));

    screen.say("Exists: written out, as any of a collection, as has of a reference.");
    Select<Integer> ofUser = select(userId).where(userId.eq(attr(User::getId)));
    show("exists", users.where(exists(ofUser)));
    show("any", users.where(addresses.any(email.like("%google%"))));
    show("not any", users.where(not(addresses.any())).orderBy(name));
    show("has", byId.where(user.has(name.eq("jack"))));

    screen.say("The users that have this very address, and the addresses of this very user.");
    Address google = session.scalars(byId.where(email.eq("jack@google.com"))).one();
    show("contains", users.where(addresses.contains(google)));
    User jack = session.scalars(users.where(name.eq("jack"))).one();
    show("equals", byId.where(user.eq(jack)));
  }

  private void show(String what, Select<?> query) {
    screen.show(what, session.execute(query).all());
  }
}
