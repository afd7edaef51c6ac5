package dev.aludel.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which FROM elements a query reads. */
public final class Froms {

  private Froms() {}

  /** What a FROM element joins, itself if it is no join. */
  public static List<FromClause> leaves(FromClause from) {
    if (from instanceof Join join) {
      List<FromClause> leaves = new ArrayList<>(leaves(join.left()));
      leaves.addAll(leaves(join.right()));
      return leaves;
    }
    return List.of(from);
  }

  /** What a SELECT reads without having said so: the tables of its selections and of WHERE, as far as not stated. */
  public static List<FromClause> implied(Select<?> select) {
    Set<FromClause> implied = impliedBySelections(select);
    if (select.where() != null) {
      implied.addAll(of(select.where()));
    }
    select.from().forEach(from -> leaves(from).forEach(implied::remove));
    return List.copyOf(implied);
  }

  static Set<FromClause> impliedBySelections(Select<?> select) {
    Set<FromClause> implied = new LinkedHashSet<>();
    for (Selection<?> selection : select.selections()) {
      implied.addAll(
          selection instanceof EntityClause<?> entity ? leaves(entity.from()) : of(selection));
    }
    select.from().forEach(from -> leaves(from).forEach(implied::remove));
    return implied;
  }

  /** The FROM elements of the columns in an expression, subqueries left aside, in the order of their appearance. */
  static Set<FromClause> of(SqlNode node) {
    Set<FromClause> found = new LinkedHashSet<>();
    Traversal.walk(node, part -> {
      if (part instanceof ColumnClause<?> column) {
        found.addAll(leaves(column.from()));
      }
      return !(part instanceof Statement
          || part instanceof FromClause
          || part instanceof ColumnClause);
    });
    return found;
  }
}
