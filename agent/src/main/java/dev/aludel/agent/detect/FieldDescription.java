package dev.aludel.agent.detect;

import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * One declared field, as the class file has it.
 *
 * @param annotations descriptors of its annotations, of those on its type as well, whatever their retention
 * @param constant whether the compiler may have inlined its value (JVMS 4.7.2)
 */
public record FieldDescription(
    int access, String name, String descriptor, Set<String> annotations, boolean constant) {

  public boolean is(int flags) {
    return (access & flags) != 0;
  }

  public boolean isPrimitive() {
    return descriptor.length() == 1;
  }

  /** Whether javac copies the field's value to wherever it is read, so that no read reaches the field. */
  public boolean isInlined() {
    return constant && is(Opcodes.ACC_FINAL);
  }
}
