package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;

/** A statement that changes the rows of one table. */
public sealed interface Dml extends Statement permits Insert, Update, Delete {

  /** The table whose rows are changed. */
  TableClause table();

  /** Has the database answer this of each changed row: as it is afterwards, of a deleted one as it was. */
  default <T> Returning<T> returning(Selection<T> selection) {
    return new Returning<>(this, List.of(selection), false);
  }

  /** As {@link #returning(Selection)}, with several values for each row. */
  default Returning<Row> returning(Selection<?> first, Selection<?> second, Selection<?>... more) {
    List<Selection<?>> all = new ArrayList<>(List.of(first, second));
    all.addAll(List.of(more));
    return returning(all);
  }

  /** As {@link #returning(Selection)}, with several values for each row. */
  default Returning<Row> returning(List<? extends Selection<?>> selections) {
    return new Returning<>(this, List.copyOf(selections), true);
  }

  /** As {@link #returning(Selection)}, with the instances of a mapped class; for a session. */
  default <T> Returning<T> returning(Class<T> entity) {
    return returning(EntityResolvers.resolve(entity));
  }
}
