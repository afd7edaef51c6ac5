package dev.aludel.orm.loading;

import dev.aludel.error.RowGoneException;
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
   * As {@link #refresh(LoadSession, InstanceState)}, with the rows of all that the same query loaded and that lack the same
   * attribute; those whose row is gone stay as they are. Answers how many they were.
   */
  public static int refreshTogether(LoadSession session, InstanceState state, int slot) {
    Mapper<?> mapper = Mapper.of(state.manager().type());
    List<Instrumented> together = Cohort.lacking(session, state, slot, mapper.primaryKey());
    if (together.size() == 1) {
      refresh(session, state);
      return 1;
    }
    List<List<@Nullable Object>> keys = new ArrayList<>();
    together.forEach(
        one -> keys.add(new ArrayList<>(InstanceState.of(one).requireIdentity().values())));
    List<? extends Expression<Object>> columns =
        mapper.primaryKey().stream().map(ColumnProperty::column).toList();
    QueryLoader.load(session, Sql.select(mapper).where(KeyList.in(columns, keys)));
    if (state.isUnloaded(slot)) {
      throw RowGoneException.of(String.valueOf(state.identity()));
    }
    return together.size();
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
    Expression<Boolean> sameRow = KeyList.equal(
        mapper.primaryKey().stream().map(ColumnProperty::column).toList(),
        state.requireIdentity().values());
    Select<?> row = Sql.select(mapper).where(sameRow);
    return !QueryLoader.load(session, lock == null ? row : row.forUpdate(lock))
        .rows()
        .isEmpty();
  }
}
