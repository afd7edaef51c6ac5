package dev.aludel.sql;

/** One column of what a query answers, under a name that no other column of it has. */
public record OutputColumn<T>(String name, Expression<T> expression) {

  DerivedColumn<T> in(FromClause from) {
    return new DerivedColumn<>(from, name, expression.type());
  }
}
