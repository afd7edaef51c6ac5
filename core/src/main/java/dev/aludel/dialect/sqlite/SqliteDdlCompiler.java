package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.DdlCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.TypeNames;
import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import java.util.List;

/** What SQLite writes differently in DDL: a counted key is declared with its column, and is always an INTEGER. */
final class SqliteDdlCompiler extends DdlCompiler {

  private final Dialect dialect;

  SqliteDdlCompiler(Dialect dialect, TypeNames typeNames) {
    super(dialect, typeNames);
    this.dialect = dialect;
  }

  @Override
  protected String column(Table table, Column<?> column) {
    boolean counted = table.autoincrementColumn().filter(column::equals).isPresent();
    return counted
        ? dialect.quote(column.name()) + " INTEGER NOT NULL"
            + (constraint(table.primaryKey().name()).isEmpty() ? "" : " ")
            + constraint(table.primaryKey().name()).strip()
            + " PRIMARY KEY AUTOINCREMENT"
        : super.column(table, column);
  }

  @Override
  protected List<String> primaryKey(Table table) {
    return table.autoincrementColumn().isPresent() ? List.of() : super.primaryKey(table);
  }
}
