package dev.aludel.instrument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes to a collection that is not loaded; merged into it when it is. Mutable. */
public final class QueuedChanges {

  private final List<@Nullable Object> added = new ArrayList<>();
  private final List<@Nullable Object> removed = new ArrayList<>();

  void append(Object element) {
    if (!removed.removeIf(held -> held == element)
        && added.stream().noneMatch(held -> held == element)) {
      added.add(element);
    }
  }

  void remove(Object element) {
    if (!added.removeIf(held -> held == element)
        && removed.stream().noneMatch(held -> held == element)) {
      removed.add(element);
    }
  }

  /** Applies the queue to what was just loaded. */
  void mergeInto(Collection<@Nullable Object> loaded) {
    removed.forEach(gone -> loaded.removeIf(held -> held == gone));
    for (Object element : added) {
      if (loaded.stream().noneMatch(held -> held == element)) {
        loaded.add(element);
      }
    }
  }

  List<@Nullable Object> added() {
    return List.copyOf(added);
  }

  List<@Nullable Object> removed() {
    return List.copyOf(removed);
  }
}
