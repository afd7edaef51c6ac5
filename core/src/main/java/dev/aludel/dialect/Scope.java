package dev.aludel.dialect;

import dev.aludel.sql.FromClause;
import dev.aludel.sql.Froms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What FROM elements a query and those around it read: what a subquery inside need not list again. */
final class Scope {

  private final Set<FromClause> visible = new HashSet<>();

  Scope(List<? extends FromClause> froms, @Nullable Scope around) {
    froms.forEach(from -> visible.addAll(Froms.leaves(from)));
    if (around != null) {
      visible.addAll(around.visible);
    }
  }

  boolean sees(FromClause from) {
    return visible.contains(from);
  }
}
