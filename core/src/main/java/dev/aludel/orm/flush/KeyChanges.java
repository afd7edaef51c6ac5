package dev.aludel.orm.flush;

import dev.aludel.instrument.IdentityKey;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.Mapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Keys of several rows that change together. The database carries them over to the rows that refer to them, by ON UPDATE
 * CASCADE; instances in memory follow here, without SQL: in time that grows with the instances and with what follows, not
 * with their product. Used once.
 */
public final class KeyChanges {

  private final Collection<InstanceState> held;
  private final FlushListener listener;
  private final BiConsumer<InstanceState, Object> rekey;
  private final Map<Mapper<?>, KeyReferences> references = new HashMap<>();

  private KeyChanges(
      Collection<InstanceState> held,
      FlushListener listener,
      BiConsumer<InstanceState, Object> rekey) {
    this.held = held;
    this.listener = listener;
    this.rekey = rekey;
  }

  /**
   * Has all follow that refer to these rows, and where that is a part of their own key those that refer to them.
   *
   * @param held all instances that might
   * @param rekey gives an instance its new key
   */
  public static void follow(
      List<KeyChange> changes,
      Collection<InstanceState> held,
      FlushListener listener,
      BiConsumer<InstanceState, Object> rekey) {
    KeyChanges running = new KeyChanges(held, listener, rekey);
    List<KeyChange> round = changes;
    while (!round.isEmpty()) {
      round = running.follow(round);
    }
  }

  /** Finds all before any follows: a key may be the former one of one row and the new one of another. */
  private List<KeyChange> follow(List<KeyChange> changes) {
    Map<InstanceState, List<KeyReference>> found = new LinkedHashMap<>();
    for (KeyChange change : changes) {
      references
          .computeIfAbsent(change.mapper(), mapper -> new KeyReferences(mapper, held))
          .to(change)
          .forEach(reference ->
              found.computeIfAbsent(reference.child(), any -> new ArrayList<>()).add(reference));
    }
    List<KeyChange> next = new ArrayList<>();
    found.forEach((child, ofChild) -> follow(child, ofChild, next));
    return next;
  }

  private void follow(InstanceState child, List<KeyReference> ofChild, List<KeyChange> next) {
    IdentityKey identity = child.identity();
    List<Object> key = identity == null ? new ArrayList<>() : new ArrayList<>(identity.values());
    ofChild.forEach(reference -> reference.follow(key, listener));
    if (identity != null && !key.equals(identity.values())) {
      Object now = key.size() == 1 ? key.get(0) : List.copyOf(key);
      rekey.accept(child, now);
      next.add(new KeyChange(child, identity.key(), now));
    }
    references.values().forEach(of -> of.add(child));
  }
}
