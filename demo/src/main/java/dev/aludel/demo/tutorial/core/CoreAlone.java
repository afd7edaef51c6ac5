package dev.aludel.demo.tutorial.core;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;

import dev.aludel.demo.tutorial.screen.Screen;
import dev.aludel.engine.Engine;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Row2;
import dev.aludel.sql.Select;
import dev.aludel.sql.Update;

/** The table of the users without any class: described by hand, read and written by statements. */
public final class CoreAlone {

  private CoreAlone() {}

  public static void tell(Screen screen, Engine engine) {
    screen.chapter("The core works alone, on the same table");
    screen.say("A table is described by hand. It is there, so createAll only looks.");
    MetaData metadata = new MetaData();
    Table users = metadata.table(
        "users",
        column("id", INTEGER).primaryKey(),
        column("name", VARCHAR(50)).notNull(),
        column("fullname", VARCHAR(50)));
    Column<String> name = users.column("name", String.class);
    Column<String> fullname = users.column("fullname", String.class);
    screen.show("table", users);
    metadata.createAll(engine);

    screen.say(
        "All that begin runs is one transaction: committed at its end, rolled back if it fails.");
    engine.begin(connection -> {
      connection.execute(insert(users).values(name, "hank").values(fullname, "Hank Hill"));
      Update spelling = update(users).set(fullname, "Fred Flintstone").where(name.eq("fred"));
      screen.show("rows changed", connection.execute(spelling).rowCount());
      Select<Row2<String, String>> named =
          select(name, fullname).where(fullname.isNotNull()).orderBy(name);
      screen.show("rows", connection.execute(named).all());
      Delete farewell = delete(users).where(name.eq("hank"));
      screen.show("rows deleted", connection.execute(farewell).rowCount());
      screen.show("users", connection.execute(select(count()).from(users)).one());
    });
  }
}
