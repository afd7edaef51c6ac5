package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Compare;
import dev.aludel.oracle.meaning.Env;
import dev.aludel.sql.Ordering;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key of ORDER BY with its place for NULL, which is always stated. */
record SortTerm(Term<?> term, boolean descending, boolean nullsLast) {

  static SortTerm ascending(Term<?> term) {
    return new SortTerm(term, false, false);
  }

  static SortTerm any(Choices choices, Term<?> term) {
    return new SortTerm(term, choices.below(2) == 1, choices.below(2) == 1);
  }

  Ordering sql() {
    Ordering ordering = descending ? term.sql().desc() : term.sql().asc();
    return nullsLast ? ordering.nullsLast() : ordering.nullsFirst();
  }

  static Comparator<Env> comparator(List<SortTerm> keys) {
    return (left, right) -> {
      for (SortTerm key : keys) {
        int order = key.compare(key.term.in(left), key.term.in(right));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  private int compare(@Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      int order = left == null ? right == null ? 0 : -1 : 1;
      return nullsLast ? -order : order;
    }
    int order = Compare.order(left, right);
    return descending ? -order : order;
  }
}
