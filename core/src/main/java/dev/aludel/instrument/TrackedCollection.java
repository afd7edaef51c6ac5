package dev.aludel.instrument;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A collection of a relationship: the program's changes to it are recorded and shown to the other side. */
public sealed interface TrackedCollection permits TrackedList, TrackedSet {

  /** The elements as they are; a change to them is not recorded. */
  Collection<@Nullable Object> elements();

  /** Whether that very instance is in it. */
  default boolean holds(Object element) {
    return elements().stream().anyMatch(held -> held == element);
  }

  /** Adds without telling anybody. */
  default void append(Object element) {
    elements().add(element);
  }

  /** Removes that very instance, once, without telling anybody. */
  default void drop(Object element) {
    elements().removeIf(held -> held == element);
  }
}
