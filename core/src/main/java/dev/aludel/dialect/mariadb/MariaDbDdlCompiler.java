package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.DdlCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.TypeNames;
import dev.aludel.schema.Column;
import dev.aludel.schema.DropIndex;
import dev.aludel.schema.Table;
import dev.aludel.type.Kind;
import dev.aludel.type.StandardType;

/** What MariaDB writes differently in DDL. */
final class MariaDbDdlCompiler extends DdlCompiler {

  private static final int KEY_LENGTH = 255;

  private final Dialect dialect;

  MariaDbDdlCompiler(Dialect dialect, TypeNames typeNames) {
    super(dialect, typeNames);
    this.dialect = dialect;
  }

  /** A key needs a length; a longer value is an error of the database then. */
  @Override
  protected String typeName(Table table, Column<?> column) {
    StandardType<?> type = column.type().storage();
    boolean unlimited = type.kind() == Kind.VARCHAR && type.length() == 0;
    return unlimited && isInKey(table, column.name())
        ? "VARCHAR(" + KEY_LENGTH + ")"
        : super.typeName(table, column);
  }

  private static boolean isInKey(Table table, String column) {
    return table.primaryKey().columnNames().contains(column)
        || table.uniqueConstraints().stream().anyMatch(key -> key.columnNames().contains(column))
        || table.foreignKeys().stream().anyMatch(key -> key.columnNames().contains(column))
        || table.indexes().stream().anyMatch(index -> index.columnNames().contains(column));
  }

  @Override
  protected String identity() {
    return " AUTO_INCREMENT";
  }

  @Override
  public String visitDropIndex(DropIndex drop) {
    return "DROP INDEX " + dialect.quote(drop.index().name()) + " ON " + tableName(drop.table());
  }
}
