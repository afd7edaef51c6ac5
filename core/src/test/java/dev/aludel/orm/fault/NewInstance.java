package dev.aludel.orm.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.Inspect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new instance as it was before it was added.
 *
 * @param values by slot; of collections the elements
 */
record NewInstance(Object instance, List<@Nullable Object> values) {

  static List<NewInstance> all(Object... instances) {
    return Arrays.stream(instances).map(NewInstance::of).toList();
  }

  static NewInstance of(Object instance) {
    return new NewInstance(instance, values(instance));
  }

  private static List<@Nullable Object> values(Object instance) {
    InstanceState state = Inspect.state(instance);
    List<@Nullable Object> values = new ArrayList<>();
    for (int slot = 0; slot < state.manager().slotCount(); slot++) {
      Object value = ((Instrumented) instance).$aludel_get(slot);
      values.add(value instanceof Collection<?> several ? new ArrayList<>(several) : value);
    }
    return values;
  }

  void requireAsBefore() {
    assertThat(Inspect.state(instance).lifecycle()).isEqualTo(LifecycleState.TRANSIENT);
    assertThat(Inspect.state(instance).hasIdentity()).isFalse();
    assertThat(Inspect.session(instance)).isNull();
    assertThat(values(instance)).isEqualTo(values);
  }
}
