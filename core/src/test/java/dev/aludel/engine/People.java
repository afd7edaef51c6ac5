package dev.aludel.engine;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;

import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.util.concurrent.atomic.AtomicInteger;

/** People with unique names, and their pets: a schema that can refuse something. */
final class People {

  static final MetaData METADATA = new MetaData();

  static final Table PEOPLE = METADATA.table(
      "people",
      column("id", INTEGER).primaryKey(),
      column("name", VARCHAR(10)).notNull().unique(),
      column("age", INTEGER));
  static final Table PETS = METADATA.table(
      "pets",
      column("id", INTEGER).primaryKey(),
      column("owner_id", INTEGER).references("people.id"),
      column("name", VARCHAR(10)));

  static final Column<Integer> ID = PEOPLE.column("id", Integer.class);
  static final Column<String> NAME = PEOPLE.column("name", String.class);
  static final Column<Integer> AGE = PEOPLE.column("age", Integer.class);
  static final Column<String> PET_NAME = PETS.column("name", String.class);
  static final Column<Integer> OWNER_ID = PETS.column("owner_id", Integer.class);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private People() {}

  /** A URL of a memory database that no other test uses. */
  static String url() {
    return "jdbc:h2:mem:people" + NUMBER.incrementAndGet();
  }

  /** An engine over a new memory database with both tables, and with these people of age 30. */
  static Engine engine(String... names) {
    return filled(Engine.create(url()), names);
  }

  static Engine filled(Engine engine, String... names) {
    METADATA.createAll(engine);
    engine.begin(connection -> {
      for (String name : names) {
        connection.execute(insert(PEOPLE).values(NAME, name).values(AGE, 30));
      }
    });
    return engine;
  }
}
