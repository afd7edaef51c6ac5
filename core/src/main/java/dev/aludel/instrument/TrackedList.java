package dev.aludel.instrument;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The list of a relationship. Mutable; belongs to the thread of its owner. */
final class TrackedList<E extends @Nullable Object> extends AbstractList<E>
    implements TrackedCollection, RandomAccess, Serializable {

  private final Instrumented owner;
  private final CollectionAttribute attribute;
  private final List<E> elements;

  @SuppressWarnings("unchecked") // the field's declared element type is what the mapper read
  TrackedList(Instrumented owner, CollectionAttribute attribute, Collection<?> elements) {
    this.owner = owner;
    this.attribute = attribute;
    this.elements = new ArrayList<>((Collection<E>) elements);
  }

  @Override
  @SuppressWarnings("unchecked") // internal view: elements are only moved, never looked into
  public Collection<@Nullable Object> elements() {
    return (Collection<@Nullable Object>) elements;
  }

  @Override
  public E get(int index) {
    return elements.get(index);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public void add(int index, E element) {
    E admitted = isNewToListeners(element) ? attribute.admitted(owner, element) : element;
    attribute.recordChange(owner);
    elements.add(index, admitted);
    modCount++;
    attribute.appended(owner, admitted, attribute.token(AttributeEvent.Kind.APPEND));
  }

  @Override
  public E set(int index, E element) {
    boolean known = element != null && holds(element);
    E admitted = known ? element : attribute.admitted(owner, element);
    if (elements.get(index) != element) {
      askIfGoing(elements.get(index));
    }
    attribute.recordChange(owner);
    E old = elements.set(index, admitted);
    tellIfGone(old);
    if (!known) {
      attribute.appended(owner, admitted, attribute.token(AttributeEvent.Kind.APPEND));
    }
    return old;
  }

  @Override
  public E remove(int index) {
    askIfGoing(elements.get(index));
    attribute.recordChange(owner);
    E old = elements.remove(index);
    modCount++;
    tellIfGone(old);
    return old;
  }

  private boolean isNewToListeners(@Nullable Object element) {
    return attribute.isListenedTo() && element != null && !holds(element);
  }

  /** An element that stands at another place too does not leave. */
  private void askIfGoing(@Nullable Object element) {
    if (attribute.isListenedTo()
        && elements.stream().filter(held -> held == element).count() == 1) {
      attribute.leaving(owner, element);
    }
  }

  /** An element that stands at another place too is still related. */
  private void tellIfGone(@Nullable Object old) {
    if (old != null && !holds(old)) {
      attribute.removed(owner, old, attribute.token(AttributeEvent.Kind.REMOVE));
    }
  }

  @Override
  public void clear() {
    if (elements.isEmpty()) {
      return;
    }
    List<E> gone = new ArrayList<>(elements);
    if (attribute.isListenedTo()) {
      gone.forEach(element -> attribute.leaving(owner, element));
    }
    attribute.recordChange(owner);
    elements.clear();
    modCount++;
    for (E old : gone) {
      attribute.removed(owner, old, attribute.token(AttributeEvent.Kind.REMOVE));
    }
  }

  /** Another order of the same elements is no change to the relationship. */
  @Override
  public void sort(@Nullable Comparator<? super E> order) {
    elements.sort(order);
    modCount++;
  }

  /** Serialized as the plain collection that a deserialized instance, known to no session, would have. */
  private Object writeReplace() {
    return elements;
  }
}
