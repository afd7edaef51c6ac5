package dev.aludel.inspect;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.EngineException;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tables of a live database, those of the connection's own schema: columns with types, primary keys and
 * foreign keys. Each call looks anew. Names come as they would be written in a program: H2's {@code USERS} is {@code
 * users}.
 *
 * <pre>{@code
 * MetaData found = Inspector.of(engine).metaData();
 * Table users = Inspector.of(engine).table("users").orElseThrow();
 * }</pre>
 */
public final class Inspector {

  private final Engine engine;

  private Inspector(Engine engine) {
    this.engine = engine;
  }

  /** An inspector of the engine's database; connects when it is asked something. */
  public static Inspector of(Engine engine) {
    return new Inspector(engine);
  }

  /** The names of the tables, in alphabetical order; views and the catalogue's own tables are none. */
  public List<String> tableNames() {
    return read(Catalog::tableNames);
  }

  /** All tables. */
  public MetaData metaData() {
    return read(catalog -> new TableReader(catalog).readAll());
  }

  /** The table of that name, with the tables that it refers to in its MetaData; empty if there is none. */
  public Optional<Table> table(String name) {
    return read(catalog -> new TableReader(catalog).read(name));
  }

  private <T> T read(Reading<T> reading) {
    try (Connection connection = engine.connect()) {
      return reading.read(new Catalog(connection));
    } catch (SQLException e) {
      throw new EngineException(
          "The catalogue of %s cannot be read: %s. Check that the user may read it. [inspect-failed]"
              .formatted(engine, e.getMessage()),
          e);
    }
  }

  private interface Reading<T> {
    T read(Catalog catalog) throws SQLException;
  }
}
