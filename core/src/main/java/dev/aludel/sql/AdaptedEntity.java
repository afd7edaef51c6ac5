package dev.aludel.sql;

import java.util.List;

/** A mapped class read from other columns than its own, as replacement makes it. */
public record AdaptedEntity<T>(
    EntityClause<T> original, FromClause from, List<? extends ColumnClause<?>> columns)
    implements EntityClause<T> {

  @Override
  public Class<T> entity() {
    return original.entity();
  }
}
