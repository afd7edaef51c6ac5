package dev.aludel.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An attribute that holds several mapped instances, in a list or a set. */
public final class CollectionAttribute extends Attribute {

  private final boolean set;
  private final @Nullable ElementFilter filter;

  /**
   * @param set whether the field is a {@link Set}; otherwise it is a list
   * @param filter sees the elements that the program puts in and takes out, or null
   */
  public CollectionAttribute(
      ClassManager manager, int slot, boolean set, @Nullable ElementFilter filter) {
    super(manager, slot, false); // one that is replaced is always loaded before
    this.set = set;
    this.filter = filter;
  }

  /** A tracked collection with these elements; nothing is recorded, nobody is told. */
  public Collection<@Nullable Object> tracked(Instrumented owner, Collection<?> elements) {
    return set ? new TrackedSet<>(owner, this, elements) : new TrackedList<>(owner, this, elements);
  }

  /** A collection of the field's kind with these elements, of which nobody is told. */
  Collection<@Nullable Object> plain(Collection<@Nullable Object> elements) {
    return set ? new LinkedHashSet<>(elements) : new ArrayList<>(elements);
  }

  /**
   * The collection that the instance holds now, made tracked if the program had put a plain one there, or null if it is
   * not loaded. Sends no SQL.
   */
  public @Nullable TrackedCollection current(Instrumented owner) {
    InstanceState state = InstanceState.find(owner);
    if (state != null && state.isUnloaded(slot())) {
      return null;
    }
    Object value = owner.$aludel_get(slot());
    if (!(value instanceof TrackedCollection)) {
      value = tracked(owner, value instanceof Collection<?> plain ? plain : List.of());
      owner.$aludel_set(slot(), value);
    }
    return (TrackedCollection) value;
  }

  /**
   * Takes over a collection that was filled before anybody watched it: tells the other side of each of its elements.
   */
  public void adopt(Instrumented owner) {
    Object value = owner.$aludel_get(slot());
    if (value instanceof TrackedCollection) {
      return;
    }
    TrackedCollection adopted = current(owner);
    if (adopted != null) {
      adopted.elements().forEach(child -> tellPartner(owner, child));
    }
  }

  @Override
  @Nullable
  Object assign(Instrumented owner, @Nullable Object value, AttributeEvent cause) {
    InstanceState state = InstanceState.find(owner);
    if (state != null) {
      state.ensureLoaded(slot());
    }
    Object before = owner.$aludel_get(slot());
    if (before == value && value instanceof TrackedCollection) {
      return value;
    }
    Collection<?> former = before instanceof Collection<?> old ? old : List.of();
    Collection<?> next =
        filtered(owner, former, value instanceof Collection<?> given ? given : List.of());
    recordChange(owner);
    Collection<@Nullable Object> tracked = tracked(owner, next);
    tellOfReplacement(owner, former, next);
    return tracked;
  }

  /** Whether somebody wants to see the elements that come and go. */
  boolean isListenedTo() {
    return filter != null;
  }

  /** What the program puts in place of the former elements. */
  private Collection<?> filtered(Instrumented owner, Collection<?> former, Collection<?> next) {
    if (filter == null) {
      return next;
    }
    difference(former, next).forEach(gone -> leaving(owner, gone));
    List<@Nullable Object> news = difference(next, former);
    List<@Nullable Object> admitted = new ArrayList<>();
    for (Object element : next) {
      admitted.add(
          news.stream().anyMatch(one -> one == element) ? admitted(owner, element) : element);
    }
    return admitted;
  }

  /** What the program puts in instead of an element that was not there before. */
  <E extends @Nullable Object> E admitted(Instrumented owner, E element) {
    if (filter == null || element == null) {
      return element;
    }
    @SuppressWarnings("unchecked") // the listener was registered for the element type
    E admitted = (E) filter.added(owner, element);
    return admitted;
  }

  /** The program is about to take an element out. */
  void leaving(Instrumented owner, @Nullable Object element) {
    if (filter != null && element != null) {
      filter.removed(owner, element);
    }
  }

  private void tellOfReplacement(Instrumented owner, Collection<?> before, Collection<?> after) {
    for (Object child : difference(before, after)) {
      removed(owner, child, token(AttributeEvent.Kind.REMOVE));
    }
    for (Object child : difference(after, before)) {
      appended(owner, child, token(AttributeEvent.Kind.APPEND));
    }
  }

  /** An element was put into the owner's collection. */
  void appended(Instrumented owner, @Nullable Object child, AttributeEvent cause) {
    if (cause.attribute() == this && child instanceof Instrumented instance) {
      tellPartner(owner, instance);
      announceRelated(owner, instance);
    }
  }

  /** An element was taken out of the owner's collection. */
  void removed(Instrumented owner, @Nullable Object child, AttributeEvent cause) {
    if (cause.attribute() == this && child instanceof Instrumented instance) {
      if (partner() != null) {
        partner().unlink(instance, owner, token(AttributeEvent.Kind.REMOVE));
      }
      announceUnrelated(owner, instance);
    }
  }

  private void tellPartner(Instrumented owner, @Nullable Object child) {
    if (partner() != null && child instanceof Instrumented instance) {
      partner().link(instance, owner, token(AttributeEvent.Kind.APPEND));
    }
  }

  @Override
  void link(Instrumented owner, Instrumented value, AttributeEvent cause) {
    TrackedCollection collection = current(owner);
    if (collection == null) {
      queue(owner).append(value);
    } else if (!collection.holds(value)) {
      recordChange(owner);
      collection.append(value);
    }
  }

  @Override
  void unlink(Instrumented owner, Instrumented value, AttributeEvent cause) {
    TrackedCollection collection = current(owner);
    if (collection == null) {
      queue(owner).remove(value);
    } else if (collection.holds(value)) {
      recordChange(owner);
      collection.drop(value);
    }
  }

  private QueuedChanges queue(Instrumented owner) {
    return InstanceState.of(owner).queue(slot());
  }

  @Override
  @Nullable
  Object snapshot(@Nullable Object value) {
    return value instanceof Collection<?> collection ? new ArrayList<>(collection) : List.of();
  }

  @Override
  AttributeHistory history(Instrumented owner, InstanceState state) {
    if (state.isUnloaded(slot())) {
      QueuedChanges queue = state.queued(slot());
      return queue == null
          ? AttributeHistory.EMPTY
          : new AttributeHistory(queue.added(), List.of(), queue.removed(), false);
    }
    Collection<?> now = owner.$aludel_get(slot()) instanceof Collection<?> held ? held : List.of();
    Collection<?> old = state.committedCollection(slot(), now);
    List<@Nullable Object> added = difference(now, old);
    return new AttributeHistory(added, difference(now, added), difference(old, now), false);
  }

  /** The elements of {@code from}, in order, that are not in {@code without}; compared by identity. */
  private static List<@Nullable Object> difference(Collection<?> from, Collection<?> without) {
    Set<@Nullable Object> excluded = Collections.newSetFromMap(new IdentityHashMap<>());
    excluded.addAll(without);
    List<@Nullable Object> rest = new ArrayList<>();
    for (Object element : from) {
      if (!excluded.contains(element)) {
        rest.add(element);
      }
    }
    return Collections.unmodifiableList(rest);
  }
}
