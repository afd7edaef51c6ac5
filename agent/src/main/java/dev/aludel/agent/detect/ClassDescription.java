package dev.aludel.agent.detect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * The closer look at one class file: what planning needs to know of a mapped class, or of a superclass of one.
 *
 * @param version major class file version, 61 for Java 17
 * @param inner whether it is an inner class, with an instance around it
 * @param constructors in the order of the class file
 * @param nonNullGetters what Kotlin's getters without null are named and answer, as in {@code getName()Ljava/...;}
 * @param stamp present if the class is woven already
 */
public record ClassDescription(
    int version,
    int access,
    String name,
    @Nullable String superName,
    List<String> interfaces,
    Set<String> annotations,
    boolean inner,
    List<FieldDescription> fields,
    List<ConstructorDescription> constructors,
    Set<String> nonNullGetters,
    @Nullable Stamp stamp,
    ClassSize size) {

  /** Describes a class file, be it newer than known; throws {@link RuntimeException} if it is none. */
  public static ClassDescription of(byte[] classFile) {
    ClassReader reader = new ClassReader(ClassFileVersion.known(classFile));
    DescriptionReader description = new DescriptionReader(ClassFileVersion.of(classFile));
    reader.accept(description, ClassReader.SKIP_FRAMES);
    return description.of(reader);
  }

  public boolean is(int flags) {
    return (access & flags) != 0;
  }

  /** The constructor without parameters; null if there is none. */
  public @Nullable ConstructorDescription noArgConstructor() {
    return constructor("()V");
  }

  /** The constructor with that descriptor; null if there is none. */
  public @Nullable ConstructorDescription constructor(String descriptor) {
    for (ConstructorDescription constructor : constructors) {
      if (constructor.descriptor().equals(descriptor)) {
        return constructor;
      }
    }
    return null;
  }

  /** Whether the class itself, not a superclass, declares the field. */
  public boolean declares(String fieldName, String descriptor) {
    for (FieldDescription field : fields) {
      if (field.name().equals(fieldName) && field.descriptor().equals(descriptor)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the class itself declares a field of that name whose value its readers have copied. */
  public boolean inlines(String fieldName) {
    for (FieldDescription field : fields) {
      if (field.name().equals(fieldName) && field.isInlined()) {
        return true;
      }
    }
    return false;
  }

  public boolean isAbstract() {
    return is(Opcodes.ACC_ABSTRACT);
  }
}
