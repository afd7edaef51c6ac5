package dev.aludel.orm.oracle;

import dev.aludel.instrument.LifecycleState;
import dev.aludel.orm.Inspect;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the model knows of one instance. Mutable. */
final class Thing {

  final Kind kind;
  final Object real;
  LifecycleState life = LifecycleState.TRANSIENT;

  /** The row that it stands for. */
  @Nullable
  Integer serial;

  /** Whether it was added in the running transaction. */
  boolean born;

  /** Whether the next flush deletes it. */
  boolean marked;

  /** Whether nothing is known of its relationships: it was let go or taken back. */
  boolean loose;

  /** Whether it was loaded after a key had changed in the running transaction. */
  boolean late;

  /** What the program sees; of a persistent one, of the attributes that are loaded. */
  final Map<String, @Nullable Object> seen = new HashMap<>();

  /** What was written since the last flush. */
  final Map<String, @Nullable Object> written = new HashMap<>();

  /** What these had before, as far as that is known. */
  final Map<String, @Nullable Object> old = new HashMap<>();

  /** What references were set to since the last flush, or ever if there is no row. */
  final Map<Reference, @Nullable Thing> references = new HashMap<>();

  /** What the next flush adds to a number, by attribute. */
  final Map<String, Integer> computed = new HashMap<>();

  Thing(Object real) {
    this.real = real;
    this.kind = Kind.of(real);
  }

  boolean isHeld() {
    return life == LifecycleState.PENDING || life == LifecycleState.PERSISTENT;
  }

  boolean isTransient() {
    return life == LifecycleState.TRANSIENT;
  }

  boolean isPersistent() {
    return life == LifecycleState.PERSISTENT;
  }

  /** Whether an attribute has its value in memory, which only the session knows. */
  boolean isLoaded(String attribute) {
    return Inspect.state(real).attribute(attribute).loaded();
  }

  /** Whether a flush has a reason to write it, be it without net change. */
  boolean isWritten() {
    return !written.isEmpty() || !references.isEmpty() || !computed.isEmpty();
  }

  boolean changes(String attribute) {
    return written.containsKey(attribute)
        && !(old.containsKey(attribute)
            && Objects.equals(old.get(attribute), written.get(attribute)));
  }

  void write(String attribute, @Nullable Object value) {
    if (serial != null) {
      if (!written.containsKey(attribute) && seen.containsKey(attribute)) {
        old.put(attribute, seen.get(attribute));
      }
      written.put(attribute, value);
      computed.remove(attribute);
    }
    seen.put(attribute, value);
  }

  /** Nothing waits for a flush any more. */
  void settle() {
    written.clear();
    old.clear();
    references.clear();
    computed.clear();
  }

  /** Nothing is in memory any more. */
  void expire() {
    settle();
    seen.clear();
  }

  @Override
  public String toString() {
    return kind
        + (serial == null ? "@" + Integer.toHexString(System.identityHashCode(real)) : "#" + serial)
        + " " + life;
  }
}
