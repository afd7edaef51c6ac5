package dev.aludel.instrument;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The set of a relationship, in the order of insertion. Mutable; belongs to the thread of its owner. */
final class TrackedSet<E extends @Nullable Object> extends AbstractSet<E>
    implements TrackedCollection, Serializable {

  private final Instrumented owner;
  private final CollectionAttribute attribute;
  private final Set<E> elements;

  @SuppressWarnings("unchecked") // the field's declared element type is what the mapper read
  TrackedSet(Instrumented owner, CollectionAttribute attribute, Collection<?> elements) {
    this.owner = owner;
    this.attribute = attribute;
    this.elements = new LinkedHashSet<>((Collection<E>) elements);
  }

  @Override
  @SuppressWarnings("unchecked") // internal view: elements are only moved, never looked into
  public Collection<@Nullable Object> elements() {
    return (Collection<@Nullable Object>) elements;
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return elements.contains(element);
  }

  @Override
  public boolean add(E element) {
    if (elements.contains(element)) {
      return false;
    }
    E admitted = attribute.admitted(owner, element);
    if (elements.contains(admitted)) {
      return false;
    }
    attribute.recordChange(owner);
    elements.add(admitted);
    attribute.appended(owner, admitted, attribute.token(AttributeEvent.Kind.APPEND));
    return true;
  }

  @Override
  public boolean remove(@Nullable Object element) {
    if (!elements.contains(element)) {
      return false;
    }
    attribute.leaving(owner, element);
    attribute.recordChange(owner);
    elements.remove(element);
    attribute.removed(owner, element, attribute.token(AttributeEvent.Kind.REMOVE));
    return true;
  }

  @Override
  public Iterator<E> iterator() {
    return new TrackedIterator(elements.iterator());
  }

  /** Serialized as the plain collection that a deserialized instance, known to no session, would have. */
  private Object writeReplace() {
    return elements;
  }

  private final class TrackedIterator implements Iterator<E> {

    private final Iterator<E> rest;
    private @Nullable E last;

    TrackedIterator(Iterator<E> rest) {
      this.rest = rest;
    }

    @Override
    public boolean hasNext() {
      return rest.hasNext();
    }

    @Override
    public E next() {
      E next = rest.next();
      last = next;
      return next;
    }

    @Override
    public void remove() {
      attribute.leaving(owner, last);
      attribute.recordChange(owner);
      rest.remove();
      attribute.removed(owner, last, attribute.token(AttributeEvent.Kind.REMOVE));
    }
  }
}
