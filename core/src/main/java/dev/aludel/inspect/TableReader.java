package dev.aludel.inspect;

import dev.aludel.schema.Autoincrement;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableItem;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds tables from what the catalogue says, all into one MetaData. */
final class TableReader {

  private final Catalog catalog;
  private final MetaData metaData = new MetaData();

  TableReader(Catalog catalog) {
    this.catalog = catalog;
  }

  MetaData readAll() throws SQLException {
    for (String name : catalog.tableNames()) {
      add(name);
    }
    return metaData;
  }

  /** The table, and those that it refers to, directly or not. */
  Optional<Table> read(String name) throws SQLException {
    Deque<String> waiting = new ArrayDeque<>(List.of(name));
    while (!waiting.isEmpty()) {
      String next = waiting.remove();
      if (catalog.hasTable(next) && metaData.find(next).isEmpty()) {
        add(next).foreignKeys().forEach(key -> waiting.add(key.targetTableName()));
      }
    }
    return metaData.find(name);
  }

  private Table add(String name) throws SQLException {
    PrimaryKey primaryKey = primaryKey(name);
    List<TableItem> items = new ArrayList<>();
    for (CatalogRow row : catalog.columns(name)) {
      items.add(column(row));
    }
    items.add(primaryKey);
    items.addAll(foreignKeys(name));
    return metaData.table(name, items);
  }

  private Column<?> column(CatalogRow row) {
    Column<?> column = Column.column(
            catalog.written(row.text("COLUMN_NAME")),
            catalog.type(
                row.number("DATA_TYPE"),
                row.text("TYPE_NAME"),
                row.number("COLUMN_SIZE"),
                row.number("DECIMAL_DIGITS")))
        .nullable(row.number("NULLABLE") != DatabaseMetaData.columnNoNulls);
    boolean generated = row.text("IS_AUTOINCREMENT").equals("YES");
    String serverDefault = row.textOrNull("COLUMN_DEF");
    if (!generated && serverDefault != null && !serverDefault.equals("NULL")) {
      column = column.serverDefault(serverDefault);
    }
    return column.autoincrement(generated ? Autoincrement.ALWAYS : Autoincrement.NEVER);
  }

  private PrimaryKey primaryKey(String table) throws SQLException {
    List<CatalogRow> rows = ordered(catalog.primaryKey(table));
    PrimaryKey key = PrimaryKey.of(
        rows.stream().map(row -> catalog.written(row.text("COLUMN_NAME"))).toArray(String[]::new));
    String name = rows.isEmpty() ? "" : rows.get(0).text("PK_NAME");
    return name.isEmpty() ? key : key.named(name);
  }

  private List<ForeignKey> foreignKeys(String table) throws SQLException {
    Map<String, List<CatalogRow>> named = new LinkedHashMap<>();
    List<List<CatalogRow>> unnamed = new ArrayList<>();
    for (CatalogRow row : catalog.foreignKeys(table)) {
      String name = row.text("FK_NAME");
      if (!name.isEmpty()) {
        named.computeIfAbsent(name, first -> new ArrayList<>()).add(row);
      } else if (row.number("KEY_SEQ") <= 1) {
        unnamed.add(new ArrayList<>(List.of(row)));
      } else {
        unnamed.get(unnamed.size() - 1).add(row);
      }
    }
    List<ForeignKey> keys = new ArrayList<>();
    named.forEach((name, rows) -> keys.add(foreignKey(ordered(rows)).named(name)));
    unnamed.forEach(rows -> keys.add(foreignKey(ordered(rows))));
    return keys;
  }

  private ForeignKey foreignKey(List<CatalogRow> rows) {
    String[] columns = new String[rows.size()];
    String[] targets = new String[rows.size()];
    for (int i = 0; i < columns.length; i++) {
      CatalogRow row = rows.get(i);
      columns[i] = catalog.written(row.text("FKCOLUMN_NAME"));
      targets[i] = catalog.prefix(row.textOrNull("PKTABLE_SCHEM"))
          + catalog.written(row.text("PKTABLE_NAME"))
          + "."
          + catalog.written(row.text("PKCOLUMN_NAME"));
    }
    return ForeignKey.of(columns)
        .references(targets)
        .onDelete(action(rows.get(0).number("DELETE_RULE")))
        .onUpdate(action(rows.get(0).number("UPDATE_RULE")));
  }

  private static List<CatalogRow> ordered(List<CatalogRow> rows) {
    return rows.stream()
        .sorted(Comparator.comparingInt(row -> row.number("KEY_SEQ")))
        .toList();
  }

  private static ReferentialAction action(int rule) {
    return switch (rule) {
      case DatabaseMetaData.importedKeyCascade -> ReferentialAction.CASCADE;
      case DatabaseMetaData.importedKeySetNull -> ReferentialAction.SET_NULL;
      case DatabaseMetaData.importedKeySetDefault -> ReferentialAction.SET_DEFAULT;
      case DatabaseMetaData.importedKeyRestrict -> ReferentialAction.RESTRICT;
      default -> ReferentialAction.NO_ACTION;
    };
  }
}
