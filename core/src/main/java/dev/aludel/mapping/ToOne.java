package dev.aludel.mapping;

import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.Sql;
import org.jspecify.annotations.Nullable;

/** A relationship that holds one, in a query: {@code toOne(Address::getUser).has(…)}. */
public final class ToOne<O, T> extends RelationshipAttribute<O, T> {

  ToOne(RelationshipProperty property) {
    this(property, property.holder().table(), null);
  }

  private ToOne(RelationshipProperty property, FromClause holder, @Nullable FromClause target) {
    super(property, holder, target);
  }

  /** The same of that alias of the class that has it. */
  public ToOne<O, T> of(Aliased<O> alias) {
    return new ToOne<>(property(), alias.from(), givenTarget());
  }

  /** The same, joined to that alias of the target. */
  public ToOne<O, T> to(Aliased<T> alias) {
    return new ToOne<>(property(), holder(), alias.from());
  }

  /** There is one, and it satisfies all conditions: {@code EXISTS (SELECT 1 FROM users WHERE …)}. */
  @SafeVarargs
  public final Expression<Boolean> has(Expression<Boolean>... conditions) {
    return exists(conditions);
  }

  /** It is that instance: {@code addresses.user_id = ?}; for null, {@code IS NULL}. */
  public Expression<Boolean> eq(@Nullable T instance) {
    if (instance != null) {
      return holds(instance);
    }
    return Sql.and(property().pairs().stream()
        .map(pair -> holder().column(pair.local().column()).isNull())
        .toList());
  }
}
