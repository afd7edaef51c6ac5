package dev.aludel.agent.doctor;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Follows one method: whether {@code super()} or {@code this()} has returned at the current instruction. Stack map
 * frames say so wherever control flow joins (JVMS 4.10.1.4); between them instructions are counted.
 */
final class ConstructionPhase {

  private boolean constructed;
  private int begun; // objects made by NEW whose constructor has not returned

  ConstructionPhase(boolean constructor) {
    this.constructed = !constructor;
  }

  boolean isConstructed() {
    return constructed;
  }

  /** An expanded frame. */
  void at(
      int localCount,
      @Nullable Object @Nullable [] locals,
      int stackCount,
      @Nullable Object @Nullable [] stack) {
    Set<Object> unfinished = new HashSet<>();
    collect(localCount, locals, unfinished);
    collect(stackCount, stack, unfinished);
    constructed = !unfinished.remove(Opcodes.UNINITIALIZED_THIS);
    begun = unfinished.size();
  }

  void beginObject() {
    begun++;
  }

  void endObject() {
    if (begun > 0) {
      begun--;
    } else {
      constructed = true;
    }
  }

  private static void collect(
      int count, @Nullable Object @Nullable [] types, Set<Object> unfinished) {
    for (int i = 0; types != null && i < count; i++) {
      Object type = types[i];
      if (type instanceof Label || Opcodes.UNINITIALIZED_THIS.equals(type)) {
        unfinished.add(type);
      }
    }
  }
}
