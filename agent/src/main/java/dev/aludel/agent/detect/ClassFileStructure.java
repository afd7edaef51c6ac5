package dev.aludel.agent.detect;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether the parts of a class file are as long as they say (JVMS 4.7). The JVM refuses a file where they are not; ASM
 * reads what it needs and would write a sound file in its place, so that the fault would vanish.
 */
public final class ClassFileStructure {

  private static final Map<String, Integer> SIZES = Map.of(
      "ConstantValue", 2,
      "Deprecated", 0,
      "EnclosingMethod", 4,
      "NestHost", 2,
      "Signature", 2,
      "SourceFile", 2,
      "Synthetic", 0);

  /** Of attributes that are a list behind its length. */
  private static final Map<String, Integer> ENTRY_SIZES = Map.of(
      "Exceptions", 2,
      "InnerClasses", 8,
      "LineNumberTable", 4,
      "NestMembers", 2,
      "PermittedSubclasses", 2);

  private static final Texts NOTHING = new Texts();

  private final ConstantPool pool;
  private final int length;
  private int position;
  private int codeSize; // of the method that we are in
  private final Set<Long> variables = new HashSet<>();
  private final Set<Long> typeVariables = new HashSet<>();

  private ClassFileStructure(byte[] classFile) {
    this.pool = new ConstantPool(classFile, NOTHING);
    this.length = classFile.length;
    this.position = pool.end();
  }

  /** Throws {@link RuntimeException} if the file is not sound. */
  public static void check(byte[] classFile) {
    ClassFileStructure structure = new ClassFileStructure(classFile);
    structure.checkClass();
    structure.mustBeAt(classFile.length);
  }

  private void checkClass() {
    pool.checkIsClass(pool.u2(position + 2));
    position += 6;
    int interfaces = u2();
    position += 2 * interfaces;
    checkMembers();
    checkMembers();
    checkAttributes();
  }

  private void checkMembers() {
    for (int left = u2(); left > 0; left--) {
      position += 6;
      checkAttributes();
    }
  }

  private void checkAttributes() {
    for (int left = u2(); left > 0; left--) {
      String name = pool.text(u2());
      int size = pool.i4(position);
      position += 4;
      int end = position + size;
      if (size < 0 || end < 0 || end > length) {
        throw new IllegalArgumentException("Attribute " + name + " is longer than the class file.");
      }
      if (walk(name)) {
        mustBeAt(end);
      }
      position = end;
    }
  }

  /** Goes through the attribute; false if the JVM does not look at its length, or not at once. */
  private boolean walk(String name) {
    Integer size = SIZES.get(name);
    Integer entrySize = ENTRY_SIZES.get(name);
    if (size != null) {
      position += size;
    } else if (entrySize != null) {
      int entries = u2();
      position += entries * entrySize;
    } else if (name.equals("LocalVariableTable")) {
      walkVariables(variables);
    } else if (name.equals("LocalVariableTypeTable")) {
      walkVariables(typeVariables);
    } else if (name.equals("MethodParameters")) {
      int parameters = u1();
      position += 4 * parameters;
    } else if (name.equals("BootstrapMethods")) {
      walkBootstrapMethods();
    } else if (name.equals("Code")) {
      walkCode();
    } else if (name.equals("StackMapTable")) {
      walkFrames();
    } else {
      return false;
    }
    return true;
  }

  private void walkBootstrapMethods() {
    for (int left = u2(); left > 0; left--) {
      position += 2;
      int arguments = u2();
      position += 2 * arguments;
    }
  }

  private void walkCode() {
    position += 4;
    codeSize = pool.i4(position);
    if (codeSize < 0 || codeSize > length - position) {
      throw new IllegalArgumentException("A method is longer than the class file.");
    }
    position += 4 + codeSize;
    int handlers = u2();
    position += 8 * handlers;
    variables.clear();
    typeVariables.clear();
    checkAttributes();
    if (!variables.containsAll(typeVariables)) {
      throw new IllegalArgumentException("A local variable has a generic type, and is none.");
    }
  }

  private void walkVariables(Set<Long> found) {
    for (int left = u2(); left > 0; left--) {
      int start = pool.u2(position);
      if (start >= codeSize || start + pool.u2(position + 2) > codeSize) {
        throw new IllegalArgumentException("A local variable lives on behind its method.");
      }
      long range = (long) pool.i4(position) << 32;
      found.add(range | (long) pool.u2(position + 4) << 16 | pool.u2(position + 8));
      position += 10;
    }
  }

  // JVMS 4.7.4
  private void walkFrames() {
    for (int left = u2(); left > 0; left--) {
      int kind = u1();
      if (kind >= 128 && kind < 247) {
        throw new IllegalArgumentException("There is no frame of kind " + kind + ".");
      }
      position += kind >= 247 ? 2 : 0;
      if (kind == 255) {
        walkTypes(u2());
        walkTypes(u2());
      } else if (kind > 251) {
        walkTypes(kind - 251);
      } else if (kind >= 64 && kind < 128 || kind == 247) {
        walkTypes(1);
      }
    }
  }

  private void walkTypes(int count) {
    for (int left = count; left > 0; left--) {
      int kind = u1();
      position += kind >= 7 ? 2 : 0; // a class, or where NEW stands
    }
  }

  private int u1() {
    position++;
    return pool.u2(position - 2) & 0xFF;
  }

  private int u2() {
    int value = pool.u2(position);
    position += 2;
    return value;
  }

  private void mustBeAt(int expected) {
    if (position != expected) {
      throw new IllegalArgumentException("A part of the class file is not as long as it says.");
    }
  }
}
