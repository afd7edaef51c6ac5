package dev.aludel.mapping;

import dev.aludel.error.SessionException;
import dev.aludel.instrument.Access;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.schema.Table;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import dev.aludel.sql.JoinPath;
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
  private final FromClause holder;
  private final @Nullable FromClause target; // null if the program has not said which

  RelationshipAttribute(
      RelationshipProperty property, FromClause holder, @Nullable FromClause target) {
    this.property = property;
    this.holder = holder;
    this.target = target;
  }

  /** What the mapper knows of it. */
  public final RelationshipProperty property() {
    return property;
  }

  /** What the query reads the class from that has the relationship: its table, or an alias. */
  final FromClause holder() {
    return holder;
  }

  /** What the query reads the related rows from when it joins along: the target's table, or an alias. */
  public final FromClause target() {
    return target == null ? property.target().table() : target;
  }

  final @Nullable FromClause givenTarget() {
    return target;
  }

  @Override
  public final List<Step> steps() {
    Table secondary = property.secondary();
    if (secondary == null) {
      return List.of(new Step(target(), JoinCondition.direct(property, holder, target())));
    }
    FromClause links = target == null ? secondary : secondary.alias();
    return List.of(
        new Step(links, JoinCondition.toSecondary(property.holderPairs(), holder, links)),
        new Step(target(), JoinCondition.toSecondary(property.targetPairs(), target(), links)));
  }

  /** Whether there is a related row for which the conditions hold; they speak of the target's attributes. */
  @SafeVarargs
  final Expression<Boolean> exists(Expression<Boolean>... conditions) {
    FromClause target = targetBeside();
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
      related =
          related.where(JoinCondition.onTarget(condition, property.target().table(), target));
    }
    return related.correlate(holder).exists();
  }

  /** The target's table, under another name if the class refers to itself. */
  private FromClause targetBeside() {
    Table table = property.target().table();
    return table.equals(property.holder().table()) ? table.alias() : table;
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
          .forEach(pair ->
              equal.add(holder.column(pair.local().column()).eq(value(target, pair.remote()))));
      return Sql.and(equal);
    }
    property.targetPairs().forEach(pair -> equal.add(pair.column().eq(value(target, pair.key()))));
    return Sql.select(Sql.literalColumn("1", Types.INTEGER))
        .from(secondary)
        .where(JoinCondition.toSecondary(property.holderPairs(), holder, secondary))
        .where(Sql.and(equal))
        .correlate(holder)
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
