package dev.aludel.sql;

import org.jspecify.annotations.Nullable;

/**
 * Rebuilds a node with some of its parts replaced; what holds nothing replaced is the same object as before. Replacing
 * a table, by an alias say, takes its columns along.
 */
@FunctionalInterface
public interface Replacement {

  /** What shall stand in the place of the node; null to keep it and look at its parts. */
  @Nullable
  SqlNode replace(SqlNode node);

  /** The rebuilt expression. */
  static <T> Expression<T> apply(Expression<T> expression, Replacement replacement) {
    return new Copier(replacement).expression(expression);
  }

  /** The rebuilt FROM element. */
  static FromClause apply(FromClause from, Replacement replacement) {
    return new Copier(replacement).from(from);
  }

  /** The rebuilt statement, of the same kind as before. */
  @SuppressWarnings("unchecked") // the copy of a statement is of its kind
  static <S extends Statement> S apply(S statement, Replacement replacement) {
    return (S) new Copier(replacement).statement(statement);
  }
}
