package dev.aludel.orm.loading;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    List<? extends Expression<Object>> columns =
        mapper.primaryKey().stream().map(ColumnProperty::column).toList();
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      QueryLoader.load(
          session,
          Sql.select(mapper)
              .where(KeyList.in(
                  columns, missing.subList(from, Math.min(missing.size(), from + AT_ONCE)))));
    }
  }

  /**
   * The instances of the rows with some values of a key, be it the primary one or a unique one, in their order; what the
   * session has of them already is read again. One SELECT for each 500; and one for each value that the database finds equal to
   * that of a row, and Java does not.
   *
   * @param keys a value for each of the properties, for each row; a row that is not there is left out
   */
  public static <T> List<T> find(
      LoadSession session,
      Mapper<T> mapper,
      List<ColumnProperty> properties,
      List<List<Object>> keys) {
    List<? extends Expression<Object>> columns =
        properties.stream().map(ColumnProperty::column).toList();
    List<T> found = new ArrayList<>(keys.size());
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      List<List<@Nullable Object>> some = new ArrayList<>();
      keys.subList(from, Math.min(keys.size(), from + AT_ONCE))
          .forEach(key -> some.add(new ArrayList<>(key)));
      Map<List<@Nullable Object>, T> byKey = new HashMap<>();
      for (T instance : load(session, mapper, KeyList.in(columns, some))) {
        byKey.put(values(properties, instance), instance);
      }
      for (List<@Nullable Object> key : some) {
        T instance = byKey.get(key);
        if (instance == null) {
          found.addAll(load(session, mapper, KeyList.equal(columns, key)));
        } else {
          found.add(instance);
        }
      }
    }
    return found;
  }

  private static <T> List<T> load(
      LoadSession session, Mapper<T> mapper, Expression<Boolean> criteria) {
    Select<T> select = Sql.select(mapper).where(criteria).withOption(RefreshOption.REFRESH);
    return QueryLoader.load(session, select).rows().stream()
        .map(row -> mapper.type().cast(row[0]))
        .toList();
  }

  private static List<@Nullable Object> values(List<ColumnProperty> properties, Object instance) {
    List<@Nullable Object> values = new ArrayList<>();
    properties.forEach(property -> values.add(property.value((Instrumented) instance)));
    return values;
  }
}
