package dev.aludel.mapping;

import dev.aludel.error.SessionException;
import dev.aludel.instrument.Access;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.schema.Table;
import dev.aludel.sql.Alias;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.JoinPath;
import dev.aludel.sql.Replacement;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship in a query: something to join along, and the source of conditions on related rows. Immutable.
 *
 * @param <O> the class that has the relationship
 * @param <T> the class at the other end
 */
public abstract sealed class RelationshipAttribute<O, T> implements JoinPath permits ToMany, ToOne {

  private final RelationshipProperty property;

  RelationshipAttribute(RelationshipProperty property) {
    this.property = property;
  }

  /** What the mapper knows of it. */
  public final RelationshipProperty property() {
    return property;
  }

  @Override
  public final List<Step> steps() {
    Table holder = property.holder().table();
    Table target = property.target().table();
    Table secondary = property.secondary();
    if (secondary == null) {
      return List.of(new Step(target, JoinCondition.direct(property, holder, target)));
    }
    return List.of(
        new Step(secondary, JoinCondition.toSecondary(property.holderPairs(), holder, secondary)),
        new Step(target, JoinCondition.toSecondary(property.targetPairs(), target, secondary)));
  }

  /** Whether there is a related row for which the conditions hold; they speak of the target's attributes. */
  @SafeVarargs
  final Expression<Boolean> exists(Expression<Boolean>... conditions) {
    FromClause holder = property.holder().table();
    FromClause target = targetBeside(holder);
    Table secondary = property.secondary();
    Select<Integer> related = Sql.select(Sql.literalColumn("1", Types.INTEGER));
    if (secondary == null) {
      related = related.from(target).where(JoinCondition.direct(property, holder, target));
    } else {
      related = related
          .from(secondary)
          .join(target, JoinCondition.toSecondary(property.targetPairs(), target, secondary))
          .where(JoinCondition.toSecondary(property.holderPairs(), holder, secondary));
    }
    for (Expression<Boolean> condition : conditions) {
      related = related.where(onTarget(condition, target));
    }
    return related.correlate(holder).exists();
  }

  /** The target's table, under another name if the class refers to itself. */
  private FromClause targetBeside(FromClause holder) {
    Table table = property.target().table();
    return table.equals(holder) ? table.alias() : table;
  }

  /** What speaks of the target's table shall speak of its other name; other aliases of the table are left alone. */
  private Expression<Boolean> onTarget(Expression<Boolean> condition, FromClause target) {
    Table table = property.target().table();
    return target.equals(table)
        ? condition
        : Replacement.apply(condition, node -> {
          if (node instanceof Alias) {
            return node;
          }
          return node.equals(table) ? target : null;
        });
  }

  /** Whether that instance is related. */
  final Expression<Boolean> holds(T instance) {
    Instrumented target = (Instrumented) instance;
    requireKey(target);
    Table secondary = property.secondary();
    List<Expression<Boolean>> equal = new ArrayList<>();
    if (secondary == null) {
      property
          .pairs()
          .forEach(pair -> equal.add(pair.local().column().eq(value(target, pair.remote()))));
      return Sql.and(equal);
    }
    property.targetPairs().forEach(pair -> equal.add(pair.column().eq(value(target, pair.key()))));
    return Sql.select(Sql.literalColumn("1", Types.INTEGER))
        .from(secondary)
        .where(
            JoinCondition.toSecondary(property.holderPairs(), property.holder().table(), secondary))
        .where(Sql.and(equal))
        .correlate(property.holder().table())
        .exists();
  }

  private void requireKey(Instrumented target) {
    InstanceState state = InstanceState.of(target);
    if (!state.hasIdentity() && property.target().keyOf(target) == null) {
      throw SessionException.noKey(state.toString(), property.toString());
    }
  }

  private static @Nullable Object value(Instrumented instance, ColumnProperty property) {
    Access.read(instance, property.slot());
    return property.value(instance);
  }

  @Override
  public final String toString() {
    return property.toString();
  }
}
