package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.DdlCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.TypeNames;
import dev.aludel.schema.Column;
import dev.aludel.schema.CreateIndex;
import dev.aludel.schema.CreateTable;
import dev.aludel.schema.DeferConstraints;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What SQLite writes differently in DDL: a counted key is declared with its column, and is always an INTEGER. */
final class SqliteDdlCompiler extends DdlCompiler {

  private static final Set<String> OF_TABLE = Set.of("strict", "without_rowid");

  SqliteDdlCompiler(Dialect dialect, TypeNames typeNames) {
    super(dialect, typeNames);
  }

  @Override
  protected String column(Table table, Column<?> column) {
    if (!isCounted(table, column)) {
      return super.column(table, column);
    }
    requireKeyOfItsOwn(table, column);
    super.identity(column.identity().orElse(Identity.byDefault())); // refuses what there is not
    return name(column.name()) + " INTEGER NOT NULL "
        + constraint(table.primaryKey().name()) + "PRIMARY KEY AUTOINCREMENT";
  }

  private void requireKeyOfItsOwn(Table table, Column<?> column) {
    if (!table.primaryKey().columnNames().equals(List.of(column.name()))) {
      throw unsupported("A counted column that is not the primary key alone");
    }
    if (is(table, "without_rowid")) {
      throw unsupported("A counted column of a table without rowid");
    }
  }

  @Override
  protected List<String> primaryKey(Table table) {
    return table.autoincrementColumn().isPresent() ? List.of() : super.primaryKey(table);
  }

  @Override
  protected String typeName(Table table, Column<?> column) {
    String type = isCounted(table, column) ? "INTEGER" : super.typeName(table, column);
    return is(table, "strict") ? SqliteTypeNames.inStrictTable(column.type()) : type;
  }

  private boolean is(Table table, String option) {
    Map<String, Object> options = options(table.options().options(), "a table", OF_TABLE);
    return option(option, options.getOrDefault(option, false), Boolean.class);
  }

  @Override
  protected String tableOptions(Table table) {
    List<String> words = new ArrayList<>();
    if (is(table, "strict")) {
      words.add("STRICT");
    }
    if (is(table, "without_rowid")) {
      words.add("WITHOUT ROWID");
    }
    return words.isEmpty() ? "" : " " + String.join(", ", words);
  }

  /** No key can be added later, and one may name a table that is not there yet. */
  @Override
  protected List<ForeignKey> foreignKeys(CreateTable create) {
    return create.table().foreignKeys();
  }

  /** All keys can be, whatever was said of them. */
  @Override
  public String visitDeferConstraints(DeferConstraints defer) {
    return "PRAGMA defer_foreign_keys = ON";
  }

  /** Always in the same schema, which must not be named. */
  @Override
  protected String target(ForeignKey key) {
    return name(key.targetTable().name());
  }

  /** The index is qualified, and its table must not be. */
  @Override
  protected String onTable(CreateIndex create) {
    return schema(create.table().schema()) + shortName(create.index().name()) + " ON "
        + name(create.table().name()) + " " + parts(create.index());
  }
}
