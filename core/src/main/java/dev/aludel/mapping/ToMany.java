package dev.aludel.mapping;

import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import org.jspecify.annotations.Nullable;

/** A relationship that holds several, in a query: {@code toMany(User::getAddresses).any(…)}. */
public final class ToMany<O, T> extends RelationshipAttribute<O, T> {

  ToMany(RelationshipProperty property) {
    this(property, property.holder().table(), null);
  }

  private ToMany(RelationshipProperty property, FromClause holder, @Nullable FromClause target) {
    super(property, holder, target);
  }

  /** The same of that alias of the class that has it. */
  public ToMany<O, T> of(Aliased<O> alias) {
    return new ToMany<>(property(), alias.from(), givenTarget());
  }

  /** The same, joined to that alias of the target. */
  public ToMany<O, T> to(Aliased<T> alias) {
    return new ToMany<>(property(), holder(), alias.from());
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
