package dev.aludel.mapping;

import dev.aludel.instrument.ElementFilter;
import java.util.List;

/** Several listeners to one collection, one after the other. */
record ElementListeners(List<ElementListener<Object, Object>> listeners) implements ElementFilter {

  @Override
  public Object added(Object instance, Object element) {
    Object admitted = element;
    for (ElementListener<Object, Object> listener : listeners) {
      admitted = listener.added(instance, admitted);
    }
    return admitted;
  }

  @Override
  public void removed(Object instance, Object element) {
    listeners.forEach(listener -> listener.removed(instance, element));
  }
}
