package dev.aludel.agent.detect;

import org.objectweb.asm.Opcodes;

/** Major versions of class files (JVMS 4.1): 61 is Java 17. */
public final class ClassFileVersion {

  /** The newest that can be rewritten: the newest that ASM knows. */
  public static final int NEWEST = Opcodes.V28;

  /** The first that can carry an annotation, as every woven class does. */
  public static final int OLDEST = Opcodes.V1_5;

  private ClassFileVersion() {}

  public static int of(byte[] classFile) {
    return (classFile[6] & 0xFF) << 8 | classFile[7] & 0xFF;
  }

  /**
   * The class file, which claims to be of a known version if it is newer than that. Enough for a look at declarations:
   * what they look like has not changed since Java 5.
   */
  static byte[] known(byte[] classFile) {
    if (of(classFile) <= NEWEST) {
      return classFile;
    }
    byte[] copy = classFile.clone();
    copy[6] = (byte) (NEWEST >> 8);
    copy[7] = (byte) NEWEST;
    return copy;
  }
}
