package dev.aludel.orm.loading;

import dev.aludel.error.RowGoneException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;

/** Reads the row of an instance again and fills in what is not loaded: one SELECT. */
public final class RowRefresher {

  private RowRefresher() {}

  /**
   * Reads it again.
   *
   * @throws RowGoneException if there is no such row any more
   */
  public static void refresh(LoadSession session, InstanceState state) {
    if (!tryRefresh(session, state)) {
      throw RowGoneException.of(String.valueOf(state.identity()));
    }
  }

  /** Reads it again, and answers whether it is still there. */
  public static boolean tryRefresh(LoadSession session, InstanceState state) {
    Mapper<?> mapper = Mapper.of(state.manager().type());
    Expression<Boolean> sameRow = KeyList.equal(
        mapper.primaryKey().stream().map(ColumnProperty::column).toList(),
        state.requireIdentity().values());
    return !QueryLoader.load(session, Sql.select(mapper).where(sameRow)).rows().isEmpty();
  }
}
