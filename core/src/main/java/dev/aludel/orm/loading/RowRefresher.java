package dev.aludel.orm.loading;

import dev.aludel.error.LazyLoadException;
import dev.aludel.error.RowGoneException;
import dev.aludel.instrument.EagerOption;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.Expression;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the row of an instance again, or those of its cohort, and fills in what is not loaded: one SELECT. */
public final class RowRefresher {

  private RowRefresher() {}

  /**
   * Reads it again.
   *
   * @throws RowGoneException if there is no such row any more
   */
  public static void refresh(LoadSession session, InstanceState state) {
    refresh(session, state, null);
  }

  /**
   * Loads the attribute, and with it what else is to come with the row, or the group of a deferred one; for all that the same
   * query loaded and that lack the attribute too. Those whose row is gone stay as they are.
   * Answers how many instances they are.
   *
   * @param forProgram whether the program reads it, and not the session for its own work, which no option forbids
   * @throws RowGoneException if the instance's row is gone
   * @throws LazyLoadException if the query that loaded the instance forbids it
   */
  public static int refreshTogether(
      LoadSession session, InstanceState state, int slot, boolean forProgram) {
    Mapper<?> mapper = Mapper.of(state.manager().type());
    ColumnProperty column = mapper.columnAt(slot);
    LoadOptions options = Cohort.optionsOf(state);
    if (forProgram && options.forbids(mapper, column)) {
      throw LazyLoadException.of(
          mapper.type().getSimpleName() + "." + column.name(),
          String.valueOf(state.identity()),
          "the query that loaded the instance",
          EagerOption.ofColumn(mapper.manager(), slot));
    }
    List<ColumnProperty> columns =
        options.defers(mapper, column) ? group(mapper, column, options) : options.columns(mapper);
    List<Instrumented> together = Cohort.lacking(session, state, slot, mapper.primaryKey());
    QueryLoader.load(session, rows(mapper, columns).where(sameRows(mapper, together)));
    if (state.isUnloaded(slot)) {
      throw RowGoneException.of(String.valueOf(state.identity()));
    }
    return together.size();
  }

  private static Expression<Boolean> sameRows(Mapper<?> mapper, List<Instrumented> instances) {
    List<List<@Nullable Object>> keys = new ArrayList<>();
    instances.forEach(
        one -> keys.add(new ArrayList<>(InstanceState.of(one).requireIdentity().values())));
    List<? extends Expression<Object>> columns = columns(mapper.primaryKey());
    return keys.size() == 1 ? KeyList.equal(columns, keys.get(0)) : KeyList.in(columns, keys);
  }

  /** A deferred column and those that come with it. */
  private static List<ColumnProperty> group(
      Mapper<?> mapper, ColumnProperty column, LoadOptions options) {
    List<ColumnProperty> group = new ArrayList<>();
    for (ColumnProperty other : mapper.columnProperties()) {
      if (other == column
          || other.primaryKey()
          || !column.group().isEmpty()
              && other.group().equals(column.group())
              && options.defers(mapper, other)) {
        group.add(other);
      }
    }
    return group;
  }

  /** The rows of a class, as far as these columns go. */
  private static <T> Select<T> rows(Mapper<T> mapper, List<ColumnProperty> columns) {
    return Sql.select(PartialEntity.of(mapper, mapper.columnProperties(), columns))
        .withOption(RowOption.AGAIN);
  }

  private static List<? extends Expression<Object>> columns(List<ColumnProperty> properties) {
    return properties.stream().map(ColumnProperty::column).toList();
  }

  /** As {@link #refresh(LoadSession, InstanceState)}, with a lock on the row if one is given. */
  public static void refresh(LoadSession session, InstanceState state, @Nullable ForUpdate lock) {
    if (!tryRefresh(session, state, lock)) {
      throw RowGoneException.of(String.valueOf(state.identity()));
    }
  }

  /** Reads it again, and answers whether it is still there. */
  public static boolean tryRefresh(LoadSession session, InstanceState state) {
    return tryRefresh(session, state, null);
  }

  private static boolean tryRefresh(
      LoadSession session, InstanceState state, @Nullable ForUpdate lock) {
    Mapper<?> mapper = Mapper.of(state.manager().type());
    Select<?> row = rows(mapper, Cohort.optionsOf(state).columns(mapper))
        .where(sameRows(mapper, List.of(state.requireInstance())));
    return !QueryLoader.load(session, lock == null ? row : row.forUpdate(lock))
        .rows()
        .isEmpty();
  }
}
