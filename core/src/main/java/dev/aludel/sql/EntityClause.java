package dev.aludel.sql;

import java.util.List;

/**
 * A mapped class in a SELECT list: it stands for its columns, and the rows hold instances. Implemented above, where
 * classes are mapped.
 */
public non-sealed interface EntityClause<T> extends Selection<T> {

  Class<T> entity();

  FromClause from();

  List<? extends ColumnClause<?>> columns();

  /** The same class read from elsewhere, an alias say, with these columns in place of its own, or with some of them. */
  default EntityClause<T> adapted(FromClause from, List<? extends ColumnClause<?>> columns) {
    return new AdaptedEntity<>(this, from, List.copyOf(columns));
  }
}
