package dev.aludel.agent.detect;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Notes a getter that Kotlin has marked as never null. On {@code lateinit} properties, the field carries no mark. */
final class GetterMarkReader extends MethodVisitor {

  private static final String NOT_NULL = "Lorg/jetbrains/annotations/NotNull;";

  private final String getter;
  private final Set<String> nonNullGetters;

  GetterMarkReader(String getter, Set<String> nonNullGetters) {
    super(Opcodes.ASM9);
    this.getter = getter;
    this.nonNullGetters = nonNullGetters;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    if (descriptor.equals(NOT_NULL)) {
      nonNullGetters.add(getter);
    }
    return null;
  }
}
