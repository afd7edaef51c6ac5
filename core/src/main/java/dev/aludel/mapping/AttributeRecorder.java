package dev.aludel.mapping;

import dev.aludel.error.UnknownAttributeException;
import dev.aludel.instrument.Attribute;
import dev.aludel.instrument.ClassManager;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.StateContexts;
import dev.aludel.instrument.StateOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs a lambda on an instance of which nothing is loaded, and notes what it reads. Each field answers a value that no
 * other one has, and the lambda must return that very value: so {@code u -> u.name.length()} is found out.
 */
final class AttributeRecorder implements StateOwner {

  private final ClassManager manager;
  private final List<Integer> reads = new ArrayList<>();
  private final StateContexts contexts = new StateContexts(this);
  private boolean secondRun;

  AttributeRecorder(Class<?> type) {
    manager = ClassManager.of(type);
  }

  String attributeReadBy(Function<?, ?> reference) {
    int slot = run(reference);
    secondRun = true;
    if (run(reference) != slot) {
      throw UnknownAttributeException.noAttribute(manager.type(), "reads now one, now another");
    }
    return manager.attributeName(slot);
  }

  @SuppressWarnings(
      "unchecked") // the resolver has read the parameter's class from the lambda itself
  private int run(Function<?, ?> reference) {
    reads.clear();
    Instrumented recording = manager.newBlank();
    InstanceState state = InstanceState.of(recording);
    state.owner(this);
    for (int slot = 0; slot < manager.slotCount(); slot++) {
      state.expire(slot);
    }
    Object answer;
    try {
      answer = ((Function<Object, @Nullable Object>) reference).apply(recording);
    } catch (UnknownAttributeException e) {
      throw e;
    } catch (RuntimeException e) {
      throw UnknownAttributeException.noAttribute(manager.type(), "does not work: " + e);
    }
    if (reads.size() != 1) {
      throw UnknownAttributeException.noAttribute(
          manager.type(), reads.isEmpty() ? "reads none" : "reads several");
    }
    int slot = reads.get(0);
    if (!Objects.equals(answer, recording.$aludel_get(slot))) {
      throw UnknownAttributeException.noAttribute(
          manager.type(), "reads " + manager.attributeName(slot) + " and answers something else");
    }
    return slot;
  }

  @Override
  public StateContexts contexts() {
    return contexts;
  }

  @Override
  public void load(InstanceState state, int slot) {
    reads.add(slot);
    Class<?> type = manager.fields().get(slot).getType();
    state.load(state.requireInstance(), slot, Canary.of(type, slot, secondRun));
  }

  @Override
  public void loadOld(InstanceState state, int slot) {
    changed(state);
  }

  @Override
  public @Nullable Instrumented peek(InstanceState state, int slot) {
    return null;
  }

  @Override
  public void changed(InstanceState state) {
    throw UnknownAttributeException.noAttribute(manager.type(), "changes the instance");
  }

  @Override
  public void related(InstanceState state, Attribute attribute, Instrumented child) {
    changed(state);
  }

  @Override
  public void unrelated(InstanceState state, Attribute attribute, Instrumented child) {
    changed(state);
  }

  @Override
  public boolean watchesWrites() {
    return false;
  }

  @Override
  public void written(InstanceState state, int slot) {}
}
