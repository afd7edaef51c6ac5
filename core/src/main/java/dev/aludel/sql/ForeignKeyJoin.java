package dev.aludel.sql;

import dev.aludel.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the ON of a join in the foreign keys between the two sides, in either direction. */
final class ForeignKeyJoin {

  private ForeignKeyJoin() {}

  static Expression<Boolean> between(FromClause left, FromClause right) {
    List<Expression<Boolean>> found = candidates(left, right);
    if (found.size() == 1) {
      return found.get(0);
    }
    String problem =
        found.isEmpty() ? "There is no foreign key" : "There are " + found.size() + " foreign keys";
    throw CompileException.of(
        "%s between %s and %s.".formatted(problem, left.description(), right.description()),
        "State the condition: join(target, on).",
        found.isEmpty() ? "no-foreign-key" : "several-foreign-keys");
  }

  static List<Expression<Boolean>> candidates(FromClause left, FromClause right) {
    List<Expression<Boolean>> found = new ArrayList<>();
    for (FromClause first : Froms.leaves(left)) {
      for (FromClause second : Froms.leaves(right)) {
        found.addAll(keys(first, second));
        if (!tableOf(first, second)) {
          found.addAll(keys(second, first));
        }
      }
    }
    return found;
  }

  /** Whether both look at the same table: its keys to itself would be found twice. */
  private static boolean tableOf(FromClause first, FromClause second) {
    TableClause table = table(first);
    return table != null && table.equals(table(second));
  }

  private static List<Expression<Boolean>> keys(FromClause source, FromClause target) {
    TableClause from = table(source);
    TableClause to = table(target);
    if (from == null || to == null) {
      return List.of();
    }
    return from.foreignKeysTo(to).stream()
        .map(path -> condition(path, source, target))
        .toList();
  }

  private static Expression<Boolean> condition(
      ForeignKeyPath path, FromClause source, FromClause target) {
    List<Expression<Boolean>> equalities = new ArrayList<>();
    for (int i = 0; i < path.columns().size(); i++) {
      Expression<?> column = source.column(path.columns().get(i));
      equalities.add(Comparison.of(target.column(path.targets().get(i)), Operator.EQ, column));
    }
    return Logical.of(Logical.Connective.AND, equalities);
  }

  private static @Nullable TableClause table(FromClause from) {
    if (from instanceof TableClause table) {
      return table;
    }
    return from instanceof Alias alias ? table(alias.element()) : null;
  }
}
