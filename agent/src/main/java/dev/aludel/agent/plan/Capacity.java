package dev.aludel.agent.plan;

import dev.aludel.agent.detect.ClassDescription;
import dev.aludel.agent.detect.ClassSize;
import org.jspecify.annotations.Nullable;

/**
 * Whether a class file has room for what weaving adds (JVMS 4.11). Says so before anything is woven, since the users of a
 * class must not be rewritten if it turns out to be full. Counts generously: classes that come near are made by machines.
 */
final class Capacity {

  private static final int LIMIT = 65_535;

  /** A raw setter takes 16 bytes for each own attribute, and a method can have 65,535. */
  private static final int OWN_ATTRIBUTES = 4_000;

  /** What SIPUSH can push. */
  private static final int SLOTS = Short.MAX_VALUE;

  private static final int CONSTANTS = 300;
  private static final int CONSTANTS_OF_ATTRIBUTE = 16;
  private static final int CONSTANTS_OF_ACCESS = 8;
  private static final int MEMBERS = 16;

  private Capacity() {}

  static @Nullable Refusal faultOf(ClassDescription type, MappedClass mapped) {
    int attributes = mapped.fields().size();
    if (attributes > OWN_ATTRIBUTES || mapped.slotCount() > SLOTS) {
      return Refusal.tooManyAttributes(mapped.slotCount());
    }
    ClassSize size = type.size();
    int constants = CONSTANTS + CONSTANTS_OF_ATTRIBUTE * attributes;
    boolean room = hasConstants(size.constants() + constants, size.fieldReferences())
        && size.methods() + 2 * attributes + MEMBERS <= LIMIT
        && type.fields().size() + MEMBERS <= LIMIT
        && type.interfaces().size() < LIMIT;
    return room ? null : Refusal.full();
  }

  /** Whether so many constants leave room for calls in the place of so many accesses. */
  static boolean hasConstants(int constants, int accesses) {
    return constants + CONSTANTS_OF_ACCESS * accesses <= LIMIT;
  }
}
