package dev.aludel.demo.tutorial.users;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.schema.Column;
import dev.aludel.sql.Select;
import java.util.List;

/** Queries: which users, in which order. A query is a value; each method answers another one. */
public final class Filtering {

  private final Screen screen;
  private final Session session;

  private Filtering(Screen screen, Session session) {
    this.screen = screen;
    this.session = session;
  }

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("Queries say which rows, and in which order");
    try (Session session = SessionFactory.of(engine).open()) {
      new Filtering(screen, session).tell();
    }
  }

  private void tell() {
    Column<Integer> id = attr(User::getId);
    Column<String> name = attr(User::getName);
    Column<String> fullname = attr(User::getFullname);

    screen.say("In an order, and a part of it.");
    Select<User> users = select(User.class);
    show("by name", users.orderBy(name));
    show("backwards", users.orderBy(name.desc()));
    Select<User> byId = users.orderBy(id);
    show("second and third", byId.limit(2).offset(1));

    screen.say("By conditions. Values are parameters, never SQL.");
    show("equals", byId.where(name.eq("ed")));
    show("not equal", byId.where(name.ne("ed")));
    show("like", byId.where(name.like("%ed%")));
    show("starts with", byId.where(name.startsWith("w")));
    show("in", byId.where(name.in(List.of("ed", "wendy", "jack"))));
    show("not in", byId.where(name.notIn(List.of("ed", "wendy", "jack"))));
    show("is null", byId.where(fullname.isNull()));
    show("is not null", byId.where(fullname.isNotNull()));

    screen.say("With and and or. Several conditions of one where must all hold.");
    show("and", byId.where(name.eq("ed").and(fullname.eq("Ed Jones"))));
    show("the same", byId.where(name.eq("ed"), fullname.eq("Ed Jones")));
    show("or", byId.where(name.eq("ed").or(name.eq("wendy"))));
  }

  private void show(String what, Select<User> query) {
    screen.show(what, session.scalars(query).all());
  }
}
