package dev.aludel.hostile;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;

/** The table whose rows hold what comes from outside. Row 1 is there from the beginning. */
final class Shelf {

  static final MetaData METADATA = new MetaData();
  static final Table TABLE =
      METADATA.table("shelf", column("id", INTEGER).primaryKey(), column("name", VARCHAR(1000)));
  static final Column<Integer> ID = TABLE.column("id", Integer.class);
  static final Column<String> NAME = TABLE.column("name", String.class);

  private Shelf() {}

  /** Creates the table, with its row 1. */
  static void fill(Engine engine) {
    METADATA.createAll(engine);
    engine.begin(c -> c.execute(insert(TABLE).values(ID, 1).values(NAME, "first")));
  }

  /** Puts the string into row 2. */
  static void put(String name, Connection connection) {
    connection.execute(insert(TABLE).values(ID, 2).values(NAME, name));
  }
}
