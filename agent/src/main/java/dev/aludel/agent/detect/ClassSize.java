package dev.aludel.agent.detect;

import org.objectweb.asm.ClassReader;

/**
 * How much of what a class file can hold at most is taken (JVMS 4.11).
 *
 * @param constants entries of the constant pool
 * @param fieldReferences those of them that are field references
 */
public record ClassSize(int constants, int fieldReferences, int methods) {

  private static final int FIELD_REF = 9;

  static ClassSize of(ClassReader reader, int methods) {
    int references = 0;
    for (int index = 1; index < reader.getItemCount(); index++) {
      int content = reader.getItem(index); // 0 behind a long or double
      if (content > 0 && reader.readByte(content - 1) == FIELD_REF) {
        references++;
      }
    }
    return new ClassSize(reader.getItemCount(), references, methods);
  }
}
