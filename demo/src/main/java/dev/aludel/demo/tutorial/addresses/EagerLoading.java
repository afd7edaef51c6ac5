package dev.aludel.demo.tutorial.addresses;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.engine.StatementCounter;
import dev.aludel.mapping.ToMany;
import dev.aludel.orm.Load;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.sql.Select;

/** The same objects by three ways of loading, and what each costs in statements. */
public final class EagerLoading {

  private EagerLoading() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("A query says how relationships are loaded");
    ToMany<User, Address> addresses = toMany(User::getAddresses);
    Select<User> users = select(User.class).orderBy(attr(User::getId));

    screen.say(
        "With no option: all collections of the result by one statement, when the first of them is read.");
    count(screen, engine, users);

    screen.say("Select-in: all collections of the result by one further statement.");
    count(screen, engine, users.withOption(Load.selectIn(addresses)));

    screen.say("Joined: with the users themselves.");
    count(screen, engine, users.withOption(Load.joined(addresses)));
  }

  private static void count(Screen screen, Engine engine, Select<User> query) {
    StatementCounter counter = new StatementCounter();
    engine.listen(counter);
    try (Session session = SessionFactory.of(engine).open()) {
      int found = 0;
      for (User user : session.scalars(query).all()) {
        found += user.getAddresses().size();
      }
      screen.show("addresses", found);
    }
    engine.unlisten(counter);
    screen.show("statements", counter.statements());
  }
}
