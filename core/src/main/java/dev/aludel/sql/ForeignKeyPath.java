package dev.aludel.sql;

import java.util.List;

/** The columns of one foreign key and, position by position, the columns that they refer to. */
public record ForeignKeyPath(
    List<? extends ColumnClause<?>> columns, List<? extends ColumnClause<?>> targets) {

  public ForeignKeyPath {
    columns = List.copyOf(columns);
    targets = List.copyOf(targets);
  }
}
