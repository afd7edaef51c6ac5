package dev.aludel.inspect;

import dev.aludel.dialect.Dialect;
import dev.aludel.engine.Connection;
import dev.aludel.type.SqlType;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JDBC's view of one schema. Names go in and out as a program writes them, not as the catalogue spells them. */
final class Catalog {

  // H2 2.x calls an ordinary table BASE TABLE, most others TABLE.
  private static final String[] TABLES = {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};

  private final Dialect dialect;
  private final DatabaseMetaData metaData;
  private final @Nullable String catalog;
  private final @Nullable String schema;
  private final Map<String, String> spellings = new TreeMap<>();

  Catalog(Connection connection) throws SQLException {
    java.sql.Connection jdbc = connection.unwrap();
    dialect = connection.dialect();
    metaData = jdbc.getMetaData();
    catalog = jdbc.getCatalog();
    schema = jdbc.getSchema();
    try (ResultSet tables = metaData.getTables(catalog, schema, null, TABLES)) {
      while (tables.next()) {
        String stored = tables.getString("TABLE_NAME");
        spellings.put(written(stored), stored);
      }
    }
  }

  List<String> tableNames() {
    return List.copyOf(spellings.keySet());
  }

  boolean hasTable(String table) {
    return spellings.containsKey(table);
  }

  /** The columns of a table, in their order. */
  List<CatalogRow> columns(String table) throws SQLException {
    // The name is a pattern here, in which an underscore means any character; so others may come
    // too.
    String stored = spellings.get(table);
    List<CatalogRow> rows = new ArrayList<>();
    try (ResultSet columns = metaData.getColumns(catalog, schema, stored, null)) {
      while (columns.next()) {
        if (columns.getString("TABLE_NAME").equals(stored)) {
          rows.add(CatalogRow.of(columns));
        }
      }
    }
    return rows;
  }

  List<CatalogRow> primaryKey(String table) throws SQLException {
    return rows(metaData.getPrimaryKeys(catalog, schema, spellings.get(table)));
  }

  List<CatalogRow> foreignKeys(String table) throws SQLException {
    return rows(metaData.getImportedKeys(catalog, schema, spellings.get(table)));
  }

  /** How a program writes a name of the catalogue: in lower case where the dialect would fold that to the same. */
  String written(String stored) {
    String lower = stored.toLowerCase(Locale.ROOT);
    return dialect.catalogName(lower).equals(stored) ? lower : stored;
  }

  /** The type of a column, as {@link Dialect#columnType} has it. */
  SqlType<?> type(int jdbcType, String typeName, int size, int scale) {
    return dialect.columnType(jdbcType, typeName, size, scale);
  }

  /** Empty for the schema that is read here, {@code schema.} for another. */
  String prefix(@Nullable String otherSchema) {
    return otherSchema == null || otherSchema.equals(schema) ? "" : written(otherSchema) + ".";
  }

  private static List<CatalogRow> rows(ResultSet found) throws SQLException {
    try (ResultSet keys = found) {
      List<CatalogRow> rows = new ArrayList<>();
      while (keys.next()) {
        rows.add(CatalogRow.of(keys));
      }
      return rows;
    }
  }
}
