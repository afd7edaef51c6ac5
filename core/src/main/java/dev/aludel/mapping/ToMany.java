package dev.aludel.mapping;

import dev.aludel.sql.Expression;

/** A relationship that holds several, in a query: {@code toMany(User::getAddresses).any(…)}. */
public final class ToMany<O, T> extends RelationshipAttribute<O, T> {

  ToMany(RelationshipProperty property) {
    super(property);
  }

  /** At least one of them satisfies all conditions: {@code EXISTS (SELECT 1 FROM addresses WHERE …)}. */
  @SafeVarargs
  public final Expression<Boolean> any(Expression<Boolean>... conditions) {
    return exists(conditions);
  }

  /** That instance is one of them. */
  public Expression<Boolean> contains(T instance) {
    return holds(instance);
  }
}
