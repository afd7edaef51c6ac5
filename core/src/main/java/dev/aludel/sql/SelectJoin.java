package dev.aludel.sql;

import dev.aludel.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a SELECT means to join its target to, and puts the join in its place. */
final class SelectJoin {

  private SelectJoin() {}

  /** The FROM list with the join in it. */
  static List<FromClause> add(
      Select<?> select, FromClause target, Join.Kind kind, @Nullable Expression<Boolean> on) {
    List<FromClause> froms = new ArrayList<>(select.from());
    Froms.implied(select).stream().filter(from -> !from.equals(target)).forEach(froms::add);
    List<FromClause> lefts = on == null ? reachable(froms, target) : named(froms, target, on);
    if (froms.isEmpty()) {
      throw select.nothingToJoin(target);
    }
    if (lefts.size() != 1) {
      throw unclear(lefts.isEmpty() ? froms : lefts, target, lefts.isEmpty());
    }
    FromClause left = lefts.get(0);
    Expression<Boolean> condition = on == null ? ForeignKeyJoin.between(left, target) : on;
    Join join = new Join(left, target, kind, condition);
    List<FromClause> stated = new ArrayList<>(select.from());
    int position = stated.indexOf(left);
    if (position < 0) {
      stated.add(join);
    } else {
      stated.set(position, join);
    }
    return stated;
  }

  private static List<FromClause> reachable(List<FromClause> froms, FromClause target) {
    return froms.size() == 1
        ? froms
        : froms.stream()
            .filter(from -> !ForeignKeyJoin.candidates(from, target).isEmpty())
            .toList();
  }

  /** Those that the condition speaks of; the last one if it speaks of none. */
  private static List<FromClause> named(
      List<FromClause> froms, FromClause target, Expression<Boolean> on) {
    Set<FromClause> spokenOf = Froms.of(on);
    List<FromClause> named = froms.stream()
        .filter(from -> Froms.leaves(from).stream().anyMatch(spokenOf::contains))
        .toList();
    return named.isEmpty() && !froms.isEmpty() ? List.of(froms.get(froms.size() - 1)) : named;
  }

  private static CompileException unclear(List<FromClause> froms, FromClause target, boolean none) {
    String names = froms.stream().map(FromClause::description).collect(Collectors.joining(", "));
    String problem = none
        ? "%s has no foreign key from or to any of %s.".formatted(target.description(), names)
        : "%s could be joined to each of %s.".formatted(target.description(), names);
    return CompileException.of(
        problem,
        "State the join: from(left.join(right, on)).",
        none ? "no-foreign-key" : "unclear-join");
  }
}
