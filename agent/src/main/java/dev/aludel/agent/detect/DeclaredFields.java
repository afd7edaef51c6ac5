package dev.aludel.agent.detect;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The fields that one class file declares, decoded only if somebody asks. */
final class DeclaredFields {

  private final ConstantPool pool;

  /** Of each field the constants of its name and of its descriptor, in one number; sorted. */
  private final int[] constants;

  DeclaredFields(ConstantPool pool, int fields) {
    this.pool = pool;
    this.constants = new int[pool.u2(fields)];
    int position = fields + 2;
    for (int i = 0; i < constants.length; i++) {
      constants[i] = pool.i4(position + 2); // JVMS 4.5: name_index, descriptor_index
      position = behindAttributes(position + 6);
    }
    Arrays.sort(constants);
  }

  private int behindAttributes(int attributes) {
    int position = attributes + 2;
    for (int left = pool.u2(attributes); left > 0; left--) {
      int length = pool.i4(position + 2);
      if (length < 0) { // it would lead back to where we were
        throw new IllegalArgumentException("An attribute is longer than the class file.");
      }
      position += 6 + length;
    }
    return position;
  }

  /**
   * Whether a field is named by the very constants of this NameAndType. Compilers write no text twice; in a file that has
   * it twice, a field may be denied.
   */
  boolean have(int nameAndType) {
    return Arrays.binarySearch(constants, pool.i4(nameAndType)) >= 0;
  }

  /** Each as name, blank, descriptor. */
  Set<String> texts() {
    Set<String> texts = new HashSet<>(constants.length * 2);
    for (int field : constants) {
      texts.add(pool.utf8(field >>> 16) + ' ' + pool.utf8(field & 0xFFFF));
    }
    return texts;
  }
}
