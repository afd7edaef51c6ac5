package dev.aludel.agent.detect;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * The closer look at one class file: what planning needs to know of a mapped class, or of a superclass of one.
 *
 * @param version major class file version, 61 for Java 17
 * @param inner whether it is an inner class, with an instance around it
 * @param noArgConstructor access flags of the constructor without parameters, if there is one
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
    OptionalInt noArgConstructor,
    Set<String> nonNullGetters,
    @Nullable Stamp stamp,
    ClassSize size) {

  /** Describes a class file, be it newer than known; throws {@link RuntimeException} if it is none. */
  public static ClassDescription of(byte[] classFile) {
    ClassReader reader = new ClassReader(ClassFileVersion.known(classFile));
    DescriptionReader description = new DescriptionReader(ClassFileVersion.of(classFile));
    int skip = ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;
    reader.accept(description, skip);
    return description.of(reader);
  }

  public boolean is(int flags) {
    return (access & flags) != 0;
  }

  public boolean isAbstract() {
    return is(Opcodes.ACC_ABSTRACT);
  }
}
