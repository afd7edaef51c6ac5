package dev.aludel.sql;

import java.util.List;

/** A statement that changes the rows of one table. */
public sealed interface Dml extends Statement permits Insert, Update, Delete {

  /** The table whose rows are changed. */
  TableClause table();

  /** The same statement with the defaults of the columns that it gives nothing; itself if there are none. */
  Dml completed(DefaultValues values);

  /** Has the database answer this of each changed row: as it is afterwards, of a deleted one as it was. */
  default <T> Returning<T> returning(Selection<T> selection) {
    return new Returning<>(this, List.of(selection), false);
  }

  /** As {@link #returning(Selection)}, with several values for each row. */
  default <A, B> Returning<Row2<A, B>> returning(Selection<A> first, Selection<B> second) {
    return new Returning<>(this, List.of(first, second), true);
  }

  /** As {@link #returning(Selection)}, with several values for each row. */
  default <A, B, C> Returning<Row3<A, B, C>> returning(
      Selection<A> first, Selection<B> second, Selection<C> third) {
    return new Returning<>(this, List.of(first, second, third), true);
  }

  /** As {@link #returning(Selection)}, with several values for each row. */
  default <A, B, C, D> Returning<Row4<A, B, C, D>> returning(
      Selection<A> first, Selection<B> second, Selection<C> third, Selection<D> fourth) {
    return new Returning<>(this, List.of(first, second, third, fourth), true);
  }

  /** As {@link #returning(Selection)}, with several values for each row. */
  default <A, B, C, D, E> Returning<Row5<A, B, C, D, E>> returning(
      Selection<A> first,
      Selection<B> second,
      Selection<C> third,
      Selection<D> fourth,
      Selection<E> fifth) {
    return new Returning<>(this, List.of(first, second, third, fourth, fifth), true);
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
