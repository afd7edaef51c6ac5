package dev.aludel.demo.tutorial.users;

import static dev.aludel.mapping.Attributes.alias;
import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.length;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.Aliased;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.schema.Column;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Label;
import dev.aludel.sql.Row2;
import dev.aludel.sql.Select;
import dev.aludel.sql.TextStatement;

/** Queries: attributes instead of objects, counts and groups, other names, SQL by hand. */
public final class Computing {

  private final Screen screen;
  private final Session session;

  private Computing(Screen screen, Session session) {
    this.screen = screen;
    this.session = session;
  }

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("Queries count, group, rename, and take SQL by hand");
    try (Session session = SessionFactory.of(engine).open()) {
      new Computing(screen, session).tell();
    }
  }

  private void tell() {
    Column<Integer> id = attr(User::getId);
    Column<String> name = attr(User::getName);

    screen.say("Attributes instead of objects: a query answers rows.");
    Select<Row2<String, String>> names = select(name, attr(User::getFullname));
    Row2<String, String> ed = session.execute(names.where(name.eq("ed"))).one();
    screen.show("row", ed);
    screen.show("its name", ed.get(name));

    screen.say("Counted, all and by groups; a label is a name for the result.");
    show("users", select(count()).from(User.class));
    Label<Integer> letters = length(name).as("letters");
    Select<Row2<Integer, Long>> groups = select(letters, count().as("users")).groupBy(length(name));
    show("letters and users", groups.orderBy(letters));

    screen.say("An alias looks at the same table a second time.");
    Aliased<User> other = alias(User.class, "other");
    ColumnClause<String> otherName = other.attr(User::getName);
    Expression<Boolean> sameLength = length(name).eq(length(otherName));
    Expression<Boolean> onlyOnce = id.lt(other.attr(User::getId));
    show("names of one length", select(name, otherName).where(sameLength, onlyOnce));

    screen.say("A text fragment in a query, and a query that is all text.");
    Expression<Boolean> longName =
        text("length(name) > :letters").bind("letters", 4).condition();
    show("more than 4 letters", select(User.class).where(longName));
    TextStatement byHand = text("SELECT id, name FROM users WHERE id < :id ORDER BY id");
    screen.show("all text", session.execute(byHand.bind("id", 3)).all());
  }

  private void show(String what, Select<?> query) {
    screen.show(what, session.execute(query).all());
  }
}
