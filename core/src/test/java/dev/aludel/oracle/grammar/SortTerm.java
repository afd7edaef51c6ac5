package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Compare;
import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Quirk;
import dev.aludel.sql.Ordering;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key of ORDER BY. */
record SortTerm(Term<?> term, boolean descending, Ordering.Nulls nulls) {

  static SortTerm ascending(Term<?> term) {
    return new SortTerm(term, false, Ordering.Nulls.FIRST);
  }

  static SortTerm any(Choices choices, Term<?> term) {
    return new SortTerm(term, choices.below(2) == 1, choices.of(List.of(Ordering.Nulls.values())));
  }

  Ordering sql() {
    Ordering ordering = descending ? term.sql().desc() : term.sql().asc();
    return switch (nulls) {
      case UNSTATED -> ordering;
      case FIRST -> ordering.nullsFirst();
      case LAST -> ordering.nullsLast();
    };
  }

  static Comparator<Env> comparator(List<SortTerm> keys) {
    return (left, right) -> {
      for (SortTerm key : keys) {
        int order = key.compare(left, key.term.in(left), key.term.in(right));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  private int compare(Env env, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      int order = left == null ? right == null ? 0 : -1 : 1;
      return isNullLast(env) ? -order : order;
    }
    int order = Compare.order(left, right);
    return descending ? -order : order;
  }

  private boolean isNullLast(Env env) {
    return switch (nulls) {
      case UNSTATED -> descending != env.has(Quirk.NULL_IS_GREATEST);
      case FIRST -> false;
      case LAST -> true;
    };
  }
}
