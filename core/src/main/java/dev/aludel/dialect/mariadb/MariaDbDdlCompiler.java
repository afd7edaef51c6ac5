package dev.aludel.dialect.mariadb;

import dev.aludel.dialect.DdlCompiler;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.TypeNames;
import dev.aludel.schema.DropIndex;

/** What MariaDB writes differently in DDL. */
final class MariaDbDdlCompiler extends DdlCompiler {

  private final Dialect dialect;

  MariaDbDdlCompiler(Dialect dialect, TypeNames typeNames) {
    super(dialect, typeNames);
    this.dialect = dialect;
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
