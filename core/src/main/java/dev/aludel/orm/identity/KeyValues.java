package dev.aludel.orm.identity;

import dev.aludel.instrument.Access;
import dev.aludel.instrument.IdentityKey;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the attributes by which instances refer to each other, also where they are expired. */
public final class KeyValues {

  private KeyValues() {}

  /** The value that the row has for a key attribute, which may differ from that of the attribute until the next flush. */
  public static @Nullable Object inRow(Instrumented instance, ColumnProperty property) {
    InstanceState state = InstanceState.find(instance);
    IdentityKey identity = state == null ? null : state.identity();
    if (state == null || identity == null || !state.isWritten(property.slot())) {
      return of(instance, property);
    }
    return property.primaryKey()
        ? identity.values().get(Mapper.of(state.manager().type()).primaryKey().indexOf(property))
        : state.committedValue(property.slot());
  }

  /** The primary key of an instance as its attributes have it, an expired part as the identity does. */
  public static Object ofRow(InstanceState state) {
    Instrumented instance = state.requireInstance();
    List<Object> key = new ArrayList<>();
    for (ColumnProperty part : Mapper.of(state.manager().type()).primaryKey()) {
      key.add(Objects.requireNonNull(of(instance, part), part.name()));
    }
    return key.size() == 1 ? key.get(0) : List.copyOf(key);
  }

  /**
   * The value of a key attribute. An expired part of the primary key is known from the identity; of anything else that
   * is not loaded, the row is read again.
   */
  public static @Nullable Object of(Instrumented instance, ColumnProperty property) {
    InstanceState state = InstanceState.find(instance);
    if (state == null || !state.isUnloaded(property.slot())) {
      return property.value(instance);
    }
    IdentityKey identity = property.primaryKey() ? state.identity() : null;
    if (identity != null) {
      int part = Mapper.of(state.manager().type()).primaryKey().indexOf(property);
      return identity.values().get(part);
    }
    Access.read(instance, property.slot());
    return property.value(instance);
  }
}
