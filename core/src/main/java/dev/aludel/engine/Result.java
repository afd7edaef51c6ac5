package dev.aludel.engine;

import dev.aludel.error.MultipleResultsException;
import dev.aludel.error.NoResultException;
import dev.aludel.error.ResultException;
import dev.aludel.sql.Row;
import dev.aludel.sql.Selection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a statement answers, read once, forwards: values of the selection's class if one thing was selected,
 * {@link Row}s otherwise. Closes itself when it was read to its end and after {@link #one()}, {@link #first()} and
 * {@link #all()}, at the latest with its connection. Mutable, for the connection's thread.
 *
 * <p>A value is null only where one thing was selected and it is NULL.
 */
public final class Result<T> implements Iterable<T>, AutoCloseable {

  private final Rows<T> rows;
  private final String sql;
  private final long rowCount;

  /**
   * A result of rows that are here already, for who makes them of another result.
   *
   * @param sql the text that was sent, for error messages
   */
  public static <T> Result<T> of(List<? extends @Nullable T> rows, String sql) {
    return new Result<>(new GivenRows<>(rows), sql, -1);
  }

  /**
   * A result of rows that are made as they are asked for.
   *
   * @param areRows whether each is a {@link Row}, and not one value
   * @param closing called when the result is closed, and by itself behind the last row; must bear to be called again
   * @param sql the text that was sent, for error messages
   */
  public static <T> Result<T> of(
      Iterator<? extends @Nullable T> rows, boolean areRows, Runnable closing, String sql) {
    return new Result<>(new GivenRows<>(rows, areRows, closing), sql, -1);
  }

  /** The result of a change that answers no rows, for who counts them otherwise. */
  public static Result<Row> ofCount(long rowCount) {
    return new Result<>(StoredRows.none(), "", rowCount);
  }

  Result(Rows<T> rows, String sql, long rowCount) {
    this.rows = rows;
    this.sql = sql;
    this.rowCount = rowCount;
  }

  /**
   * The only row.
   *
   * @throws NoResultException if there is none
   * @throws MultipleResultsException if there are more
   */
  public T one() {
    try {
      if (!rows.next()) {
        throw NoResultException.noRow(sql);
      }
      return only("one()");
    } finally {
      close();
    }
  }

  /**
   * The only row, or null if there is none.
   *
   * @throws MultipleResultsException if there are more
   */
  public @Nullable T oneOrNull() {
    try {
      return rows.next() ? only("oneOrNull()") : null;
    } finally {
      close();
    }
  }

  /** The first row, or null if there is none; the rest is given up. */
  public @Nullable T first() {
    try {
      return rows.next() ? rows.current() : null;
    } finally {
      close();
    }
  }

  /** All rows that were not read yet. */
  public List<T> all() {
    try {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(current());
      }
      return all;
    } finally {
      close();
    }
  }

  /** Reads row by row; close the result if the loop may end early. */
  @Override
  public Iterator<T> iterator() {
    return new RowIterator<>(rows);
  }

  /** Reads row by row; closing the stream closes the result. */
  public Stream<T> stream() {
    Spliterator<T> all = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
    return StreamSupport.stream(all, false).onClose(this::close);
  }

  /**
   * The rows in lists of so many, the last one of what is left; read as the iterator goes on.
   *
   * @param size 1 at least
   */
  public Iterable<List<T>> partitions(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("partitions(" + size + "): a list has 1 row at least.");
    }
    return () -> new PartitionIterator<>(iterator(), size);
  }

  /**
   * Each {@link Row} as a map of its names, in their order, to its values; of two columns of one name the later one
   * counts.
   */
  public Result<Map<String, @Nullable Object>> maps() {
    return map(row -> asRow(row).asMap());
  }

  /** Each row made into something else, as it is read. */
  public <S> Result<S> map(Function<? super T, ? extends @Nullable S> mapping) {
    return new Result<>(new MappedRows<>(rows, mapping), sql, rowCount);
  }

  /**
   * Each row as an object of this class, record or Kotlin data class: its constructor is given the row's values, in their
   * order, and must take their types.
   *
   * @throws ResultException when the first row is read and no constructor, or more than one, takes such rows; when a row
   *     has NULL for a primitive parameter; when the constructor throws
   */
  public <S> Result<S> into(Class<S> type) {
    RowConstructor<S> constructor = new RowConstructor<>(type);
    return new Result<>(new MappedRows<>(rows, constructor::make), sql, rowCount);
  }

  /**
   * The values themselves, for a query of one selection, whose rows are values already.
   *
   * @throws ResultException if the rows have several columns: then {@link #scalars(Selection)} picks one
   */
  public Result<T> scalars() {
    if (rows.areRows()) {
      close();
      throw new ResultException("""
          scalars() needs a query that selects one thing, and each row of this one is a Row.
          SQL: %s
          Say which column: scalars(selection), or scalars(0, String.class). [scalars-of-rows]""".formatted(sql));
    }
    return this;
  }

  /** Of each {@link Row} the value of this selection. */
  public <S> Result<S> scalars(Selection<S> selection) {
    return map(row -> asRow(row).get(selection));
  }

  /** Of each {@link Row} the value at a 0-based position, which must be of that class or null. */
  public <S> Result<S> scalars(int position, Class<S> type) {
    return map(row -> asRow(row).get(position, type));
  }

  /**
   * The only row's value, for a query of one selection.
   *
   * @throws NoResultException if there is no row
   * @throws MultipleResultsException if there are more
   * @throws ResultException if the rows have several columns: then {@link #scalarOne(Class)} takes the first
   */
  public T scalarOne() {
    return scalars().one();
  }

  /** As {@link #scalarOne()}, or null if there is no row. */
  public @Nullable T scalarOneOrNull() {
    return scalars().oneOrNull();
  }

  /**
   * Of the only {@link Row} the first value, which must be of that class; for text, whose rows are always {@code Row}s.
   *
   * @throws NoResultException if there is no row
   * @throws MultipleResultsException if there are more
   * @throws ResultException if the value is of another class, or the rows are values already
   */
  public <S> @Nullable S scalarOne(Class<S> type) {
    return scalars(0, type).one();
  }

  /** As {@link #scalarOne(Class)}, and null if there is no row. */
  public <S> @Nullable S scalarOneOrNull(Class<S> type) {
    return scalars(0, type).oneOrNull();
  }

  /**
   * Each row that was not there before: rows are the same if their values are, entities if they are the same object's.
   * Keeps what it has seen until the result is closed.
   */
  public Result<T> unique() {
    return new Result<>(new UniqueRows<>(rows, row -> row), sql, rowCount);
  }

  /** As {@link #unique()}, of rows whose keys are the same the first one. A key may be null. */
  public Result<T> unique(Function<? super T, ? extends @Nullable Object> key) {
    return new Result<>(new UniqueRows<>(rows, key), sql, rowCount);
  }

  /** Reads all rows that were not read yet, to be given again as often as one likes. */
  public FrozenResult<T> freeze() {
    return new FrozenResult<>(all(), sql, rowCount);
  }

  /** How many rows an INSERT, UPDATE or DELETE wrote; -1 for a query, whose rows are counted by reading them. */
  public long rowCount() {
    return rowCount;
  }

  String sql() {
    return sql;
  }

  @Override
  public void close() {
    rows.close();
  }

  private T only(String asked) {
    T row = current();
    if (rows.next()) {
      throw MultipleResultsException.moreThanOne(asked, sql);
    }
    return row;
  }

  @SuppressWarnings("NullAway") // null only where one thing was selected and it is NULL
  private T current() {
    return rows.current();
  }

  private Row asRow(T row) {
    if (row instanceof Row columns) {
      return columns;
    }
    throw new ResultException("""
        This query selects one thing, so its rows have no columns to pick from.
        SQL: %s
        Use the values as they are: all(), one(), first(). [no-rows-but-values]""".formatted(sql));
  }
}
