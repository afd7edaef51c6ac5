package dev.aludel.orm.loading;

import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings the rows with some keys into a session: one SELECT for each 500 that are not there, or are expired. */
public final class KeyLoader {

  private static final int AT_ONCE = 500;

  private KeyLoader() {}

  /**
   * Loads them.
   *
   * @param keys as identities have them
   */
  public static void load(LoadSession session, Mapper<?> mapper, Collection<Object> keys) {
    List<List<@Nullable Object>> missing = new ArrayList<>();
    for (Object key : keys) {
      var held = session.identityMap().get(mapper.manager(), key);
      if (held == null
          || InstanceState.of(held).isUnloaded(mapper.primaryKey().get(0).slot())) {
        missing.add(key instanceof List<?> parts ? new ArrayList<>(parts) : List.of(key));
      }
    }
    List<? extends dev.aludel.sql.Expression<Object>> columns =
        mapper.primaryKey().stream().map(ColumnProperty::column).toList();
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      QueryLoader.load(
          session,
          Sql.select(mapper)
              .where(KeyList.in(
                  columns, missing.subList(from, Math.min(missing.size(), from + AT_ONCE)))));
    }
  }
}
