package dev.aludel.dialect;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The list of an IN as one parameter, or as a few, for lists that would be too many of them.
 *
 * @param query what stands in the parentheses, with one {@code ?}, and a second one if the number of values is asked for
 * @param counted whether there is a second one
 * @param type how the whole list is sent
 * @param longest the most values that one parameter takes
 */
public record WideList(String query, boolean counted, SqlType<Collection<?>> type, int longest) {

  public WideList(String query, SqlType<Collection<?>> type, int longest) {
    this(query, false, type, longest);
  }

  /** The text for a list; its parameters are added to those given. */
  String expand(Collection<?> values, List<BoundValue> bound) {
    List<?> all = List.copyOf(values);
    List<String> queries = new ArrayList<>();
    for (int from = 0; from < all.size(); from += longest) {
      List<?> part = all.subList(from, Math.min(all.size(), from + longest));
      bound.add(new BoundValue(part, type));
      if (counted) {
        bound.add(new BoundValue(part.size(), Types.INTEGER));
      }
      queries.add(query);
    }
    // Around several, a SELECT of its own: H2 keeps the rows of such a one, and asks a bare UNION
    // for each row anew.
    return queries.size() == 1
        ? query
        : "SELECT * FROM (" + String.join(" UNION ALL ", queries) + ") AS listed";
  }
}
