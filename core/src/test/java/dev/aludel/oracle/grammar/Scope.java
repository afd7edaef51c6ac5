package dev.aludel.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression may be made of in its place.
 *
 * @param members what the arguments of aggregates are made of, where rows are grouped
 * @param windows whether window functions may stand here
 * @param subqueries whether subqueries may
 */
record Scope(
    List<Term<?>> columns,
    List<SortTerm> keys,
    @Nullable Scope members,
    boolean windows,
    boolean subqueries) {

  /** A SELECT list. */
  static Scope of(Relation relation) {
    return new Scope(relation.columns(), relation.keys(), null, relation.distinct(), true);
  }

  /** WHERE, and the arguments of aggregates. */
  Scope withoutWindows() {
    return new Scope(columns, keys, members, false, subqueries);
  }

  /** ON, where only columns meet. */
  Scope plain() {
    return new Scope(columns, keys, members, false, false);
  }

  /** A subquery's, in which the columns of the query around it are still seen. */
  Scope inner(Relation relation) {
    List<Term<?>> all = new ArrayList<>(relation.columns());
    all.addAll(columns);
    return new Scope(all, relation.keys(), null, false, false);
  }

  /** The SELECT list of groups that have these keys. */
  Scope grouped(List<Term<?>> groupKeys) {
    return new Scope(groupKeys, List.of(), withoutWindows(), false, false);
  }

  @SuppressWarnings("unchecked") // a term's kind is that of its value
  <T> List<Term<T>> columns(Kind<T> kind) {
    return columns.stream()
        .filter(column -> column.kind() == kind)
        .map(column -> (Term<T>) column)
        .toList();
  }
}
