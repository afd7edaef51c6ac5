package dev.aludel.orm.loading;

import dev.aludel.error.RowGoneException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.Expression;
import dev.aludel.sql.ForUpdate;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Reads the row of an instance again and fills in what is not loaded: one SELECT. */
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
