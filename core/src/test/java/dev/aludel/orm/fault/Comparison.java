package dev.aludel.orm.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.instrument.Access;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.mapping.Mapper;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the instances of a session with what another one finds in the database. */
final class Comparison {

  private Comparison() {}

  /** All instances of these classes, with their relationships. */
  static List<Object> load(Session session, List<Class<?>> classes) {
    List<Object> all = new ArrayList<>();
    for (Class<?> type : classes) {
      all.addAll(session.scalars(Sql.select(type)).all());
    }
    all.forEach(Comparison::values);
    return all;
  }

  /** Each instance has the values that another session finds in its row. */
  static void requireAsInTheDatabase(Session session, List<Object> loaded, Session fresh) {
    for (Object instance : loaded) {
      InstanceState state = Inspect.state(instance);
      assertThat(state.lifecycle()).isEqualTo(LifecycleState.PERSISTENT);
      Object key = state.requireIdentity().key();
      assertThat((Object) session.get(state.manager().type(), key)).isSameAs(instance);
      assertThat(values(instance)).isEqualTo(values(fresh.getOne(state.manager().type(), key)));
    }
  }

  /** The values of columns, and the identities of what relationships hold. */
  private static List<@Nullable Object> values(Object instance) {
    Instrumented holder = (Instrumented) instance;
    Mapper<?> mapper = Mapper.of(holder);
    List<@Nullable Object> values = new ArrayList<>();
    mapper.columnProperties().forEach(property -> {
      Access.read(holder, property.slot());
      values.add(property.value(holder));
    });
    mapper.relationships().forEach(relationship -> {
      Access.read(holder, relationship.slot());
      Object value = holder.$aludel_get(relationship.slot());
      List<String> identities = new ArrayList<>();
      for (Object one : value instanceof Collection<?> several ? several : List.of()) {
        identities.add(String.valueOf(Inspect.state(one).identity()));
      }
      if (value instanceof Instrumented one) {
        identities.add(String.valueOf(Inspect.state(one).identity()));
      }
      identities.sort(null);
      values.add(identities);
    });
    return values;
  }
}
