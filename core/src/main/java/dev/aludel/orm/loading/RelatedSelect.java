package dev.aludel.orm.loading;

import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Aliased;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Direction;
import dev.aludel.mapping.JoinCondition;
import dev.aludel.mapping.JoinPair;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.mapping.SecondaryPair;
import dev.aludel.orm.identity.KeyValues;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Label;
import dev.aludel.sql.Select;
import dev.aludel.sql.Selection;
import dev.aludel.sql.SortKey;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The SELECT of a relationship's targets: what the strategies that send one of their own have in common. */
final class RelatedSelect {

  private final RelationshipProperty relationship;
  private final Narrowing narrowing;

  RelatedSelect(RelationshipProperty relationship, Narrowing narrowing) {
    this.relationship = relationship;
    this.narrowing = narrowing;
  }

  /** The holder's attributes that tell which targets are its own. */
  static List<ColumnProperty> holderKeys(RelationshipProperty relationship) {
    return relationship.secondary() == null
        ? relationship.pairs().stream().map(JoinPair::local).toList()
        : relationship.holderPairs().stream().map(SecondaryPair::key).toList();
  }

  /** The values of those in one holder: those of its row, or of a reference those that the program may just have written. */
  static List<@Nullable Object> key(Instrumented holder, RelationshipProperty relationship) {
    List<@Nullable Object> key = new ArrayList<>();
    boolean reference = relationship.direction() == Direction.MANY_TO_ONE;
    for (ColumnProperty property : holderKeys(relationship)) {
      key.add(reference ? KeyValues.of(holder, property) : KeyValues.inRow(holder, property));
    }
    return key;
  }

  /** The columns of the SELECT that hold those keys. */
  List<? extends Expression<Object>> keyColumns() {
    return relationship.secondary() == null
        ? relationship.pairs().stream().map(pair -> pair.remote().column()).toList()
        : relationship.holderPairs().stream().map(SecondaryPair::column).toList();
  }

  /** The targets of one holder. */
  Select<?> ofOne(List<@Nullable Object> key) {
    Select<?> select = targets().where(KeyList.equal(keyColumns(), key)).orderBy(ordering());
    return narrowing.isLimited() ? select.limit(narrowing.limit()) : select;
  }

  /**
   * The targets of several, each after the key of a holder that has it.
   *
   * @param restriction which holders
   */
  Select<?> ofSeveral(UnaryOperator<Select<?>> restriction) {
    List<? extends Expression<Object>> keys = keyColumns();
    Select<?> all = restriction.apply(targets());
    if (narrowing.isLimited()) {
      return firstOnes(all, keys);
    }
    List<Selection<?>> selections = new ArrayList<>(keys);
    selections.add(relationship.target());
    return all.selecting(selections).orderBy(ordering());
  }

  /** The targets, joined to the secondary table if there is one. */
  private Select<?> targets() {
    Select<?> select = Sql.select(relationship.target());
    if (relationship.secondary() != null) {
      select = select.join(
          relationship.secondary(),
          JoinCondition.toSecondary(
              relationship.targetPairs(), relationship.target().table(), relationship.secondary()));
    }
    for (Expression<Boolean> condition : narrowing.conditions()) {
      select = select.where(condition);
    }
    return select;
  }

  private SortKey[] ordering() {
    if (!narrowing.ordering().isEmpty()) {
      return narrowing.ordering().toArray(SortKey[]::new);
    }
    if (relationship.orderBy() != null) {
      return new SortKey[] {relationship.orderBy().column()};
    }
    return narrowing.isLimited()
        ? relationship.target().primaryKey().stream()
            .map(ColumnProperty::column)
            .toArray(SortKey[]::new)
        : new SortKey[0];
  }

  /** Numbers each holder's targets and takes the first ones of each. */
  private Select<?> firstOnes(Select<?> all, List<? extends Expression<Object>> keys) {
    Label<Long> number = Sql.rowNumber().over(keys, List.of(ordering())).as("related_number");
    List<Selection<?>> inner = new ArrayList<>(relationship.target().columns());
    List<Expression<?>> known = new ArrayList<>();
    for (Expression<Object> key : keys) {
      boolean ofTarget = inner.contains(key);
      known.add(ofTarget ? key : key.as("related_key_" + (known.size() + 1)));
      if (!ofTarget) {
        inner.add(known.get(known.size() - 1));
      }
    }
    inner.add(number);
    Subquery numbered = all.selecting(inner).subquery();
    List<Selection<?>> outer = new ArrayList<>();
    known.forEach(key -> outer.add(numbered.column(key)));
    outer.add(new Aliased<>(relationship.target(), numbered));
    return Sql.select(outer)
        .where(numbered.column(number).le((long) narrowing.limit()))
        .orderBy(numbered.column(number));
  }
}
