package dev.aludel.sql;

import dev.aludel.type.SqlType;

/** A column of an alias, a subquery or a common table expression. */
public record DerivedColumn<T>(FromClause from, String name, SqlType<T> type)
    implements ColumnClause<T> {

  @Override
  public String toString() {
    return name;
  }
}
