package dev.aludel.dialect;

import dev.aludel.sql.TupleType;
import dev.aludel.type.SqlType;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Writes the {@code ?, ?, ?} of a list of values, or {@code (?, ?), (?, ?)} of a list of row values. */
final class ListExpansion {

  private ListExpansion() {}

  /** The text in the parentheses; the values are added to those given. */
  static String expand(
      ListText list, Collection<?> elements, SqlType<?> type, List<BoundValue> values) {
    WideList wide = list.wideFor(elements.size());
    if (wide != null) {
      return wide.expand(elements, values);
    }
    return elements.isEmpty() ? list.empty() : list.prefix() + marks(elements, type, values);
  }

  private static String marks(Collection<?> elements, SqlType<?> type, List<BoundValue> values) {
    String one = type instanceof TupleType tuple ? "(" + marks(tuple.elements().size()) + ")" : "?";
    for (Object element : elements) {
      if (type instanceof TupleType tuple && element instanceof List<?> row) {
        for (int i = 0; i < tuple.elements().size(); i++) {
          values.add(new BoundValue(row.get(i), tuple.elements().get(i)));
        }
      } else {
        values.add(new BoundValue(element, type));
      }
    }
    return String.join(", ", Collections.nCopies(elements.size(), one));
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
