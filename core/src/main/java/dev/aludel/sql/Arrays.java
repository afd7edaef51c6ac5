package dev.aludel.sql;

import dev.aludel.error.CompileException;
import dev.aludel.type.ArrayType;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.List;

/** What is asked of arrays, on PostgreSQL and H2. */
public final class Arrays {

  private Arrays() {}

  /** The element at a position, counted from 1; NULL where there is none. A {@code CompileException} for less than 1. */
  public static <E> Expression<E> elementAt(Expression<List<E>> array, int position) {
    return StandardCall.of(StandardFunction.ELEMENT_AT, element(array), array, whole(position));
  }

  /**
   * The elements from one position to another, both counted from 1 and both among them. Beyond the end PostgreSQL gives
   * those that there are, H2 NULL.
   */
  public static <E> Expression<List<E>> slice(Expression<List<E>> array, int from, int to) {
    return StandardCall.of(StandardFunction.SLICE, array.type(), array, whole(from), whole(to));
  }

  public static Expression<Integer> cardinality(Expression<? extends List<?>> array) {
    return StandardCall.of(StandardFunction.CARDINALITY, Types.INTEGER, array);
  }

  /** Whether one of the elements equals the value; NULL if none does and one is NULL, as with IN, on PostgreSQL. */
  public static <E> Expression<Boolean> hasElement(Expression<List<E>> array, E value) {
    return StandardCall.of(
        StandardFunction.HAS_ELEMENT,
        Types.BOOLEAN,
        array,
        BindParameter.of(value, element(array)));
  }

  /** The elements of both, one array behind the other. */
  public static <E> Expression<List<E>> joined(
      Expression<List<E>> first, Expression<List<E>> second) {
    return StandardCall.of(StandardFunction.JOINED, first.type(), first, second);
  }

  /** The values of the group; state their order by {@code orderBy}. NULL for no row. */
  public static <E> FunctionCall<List<E>> arrayAgg(Expression<E> values) {
    return Sql.func("array_agg", Types.array(values.type()), values);
  }

  /** A row for each element, in a column of that name. */
  public static <E> TableFunction unnest(Expression<List<E>> array, String column) {
    return Sql.tableFunction("unnest", array).column(column, element(array));
  }

  private static <E> SqlType<E> element(Expression<List<E>> array) {
    return ((ArrayType<E>) array.type()).element();
  }

  private static Expression<Integer> whole(int position) {
    if (position < 1) {
      throw CompileException.of(
          "An array has no position %d.".formatted(position),
          "Its positions count from 1.",
          "array-position");
    }
    return BindParameter.of(position, Types.INTEGER);
  }
}
