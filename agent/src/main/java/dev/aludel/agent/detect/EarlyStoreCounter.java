package dev.aludel.agent.detect;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts, in the code before {@code super()} or {@code this()} has returned, how often the new instance is pushed and how
 * many fields of its class are stored. Until then it can only be stored into and constructed (JVMS 4.10.1.9), so that each
 * push beyond the one for the constructor belongs to one store, and a store without such a push goes to another instance.
 */
final class EarlyStoreCounter {

  private final Set<FieldReference> fields = new HashSet<>();
  private int pushes;
  private int stores;
  private int unfinished; // objects made by NEW whose constructor has not been called yet
  private boolean over;

  void pushedThis() {
    if (!over) {
      pushes++;
    }
  }

  void stored(FieldReference field) {
    if (!over) {
      stores++;
      fields.add(field);
    }
  }

  /** An instance of the class or its superclass is allocated. */
  void allocated() {
    unfinished++;
  }

  /** A constructor of the class or its superclass has returned. */
  void constructed() {
    if (unfinished > 0) {
      unfinished--;
    } else {
      over = true;
    }
  }

  EarlyStores stores() {
    int own = pushes - 1;
    if (stores <= own) {
      return new EarlyStores(fields, EarlyStores.Target.OWN);
    }
    return new EarlyStores(fields, own > 0 ? EarlyStores.Target.BOTH : EarlyStores.Target.OTHERS);
  }
}
