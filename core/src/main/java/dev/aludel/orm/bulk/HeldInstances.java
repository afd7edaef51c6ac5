package dev.aludel.orm.bulk;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.orm.identity.IdentityMap;
import dev.aludel.sql.Row;
import dev.aludel.sql.TableClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The instances of one table that a session has, by class, held while a statement runs.
 *
 * @param byMapper of classes with one instance at least
 */
record HeldInstances(IdentityMap identityMap, Map<Mapper<?>, List<Instrumented>> byMapper) {

  static HeldInstances of(IdentityMap identityMap, TableClause table) {
    Map<Mapper<?>, List<Instrumented>> byMapper = new LinkedHashMap<>();
    for (InstanceState state : identityMap.states()) {
      Mapper<?> mapper = Mapper.of(state.manager().type());
      Instrumented instance = state.instance();
      if (instance != null && mapper.table().equals(table)) {
        byMapper.computeIfAbsent(mapper, any -> new ArrayList<>()).add(instance);
      }
    }
    return new HeldInstances(identityMap, byMapper);
  }

  boolean isEmpty() {
    return byMapper.isEmpty();
  }

  /** The columns of the key by which {@link #find} looks. */
  List<ColumnProperty> key() {
    return byMapper.keySet().iterator().next().primaryKey();
  }

  /** Those whose key is in the row, which has the columns of {@link #key()}. */
  List<Instrumented> find(Row row) {
    List<@Nullable Object> values = row.asList();
    Object key = values.size() == 1 ? values.get(0) : List.copyOf(values);
    List<Instrumented> found = new ArrayList<>();
    for (Mapper<?> mapper : byMapper.keySet()) {
      Instrumented instance = key == null ? null : identityMap.get(mapper.manager(), key);
      if (instance != null) {
        found.add(instance);
      }
    }
    return found;
  }
}
