package dev.aludel.agent.sweep;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.util.TraceClassVisitor;

/**
 * Takes out of a class what weaving is allowed to put in, and puts field instructions back where accessors are called.
 * What is left must be the class before, but for {@code final} on instance fields and the size of stacks: code, frames, lines, local variables,
 * annotations, signatures, parameter names, nests, and all else.
 */
final class Unwoven extends ClassVisitor {

  private static final String INSTRUMENTED = "dev/aludel/instrument/Instrumented";

  private Unwoven(ClassVisitor target) {
    super(Opcodes.ASM9, target);
  }

  /** The class, written anew without the additions: equal for the class before and after. */
  static byte[] bytes(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(new Unwoven(writer), 0);
    return writer.toByteArray();
  }

  /** The same as a text that shows what differs. */
  static String text(byte[] classFile) {
    StringWriter text = new StringWriter();
    TraceClassVisitor trace = new TraceClassVisitor(new PrintWriter(text));
    new ClassReader(classFile).accept(new Unwoven(trace), 0);
    return text.toString();
  }

  /** Whether the member is one that the agent adds. */
  static boolean isAdded(int access, String name, String descriptor) {
    boolean ours = name.startsWith("$aludel_")
        || name.equals("serialVersionUID")
        || descriptor.equals("(Ldev/aludel/instrument/Loading;)V");
    return ours && (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    super.visit(
        version,
        access,
        name,
        signature == null ? null : signature.replaceFirst("L" + INSTRUMENTED + ";$", ""),
        superName,
        interfaces == null
            ? null
            : Arrays.stream(interfaces)
                .filter(type -> !type.equals(INSTRUMENTED))
                .toArray(String[]::new));
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return descriptor.equals("Ldev/aludel/instrument/Woven;")
        ? null
        : super.visitAnnotation(descriptor, visible);
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    if (isAdded(access, name, descriptor)) {
      return null;
    }
    boolean ofInstance = (access & Opcodes.ACC_STATIC) == 0;
    int flags = ofInstance ? access & ~Opcodes.ACC_FINAL : access;
    return super.visitField(flags, name, descriptor, signature, value);
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if (isAdded(access, name, descriptor)) {
      return null;
    }
    MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new Calls(new Unhooked(access, name, descriptor, signature, exceptions, target));
  }

  private static final class Calls extends MethodVisitor {

    Calls(MethodVisitor target) {
      super(Opcodes.ASM9, target);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      String field = name.substring(name.lastIndexOf('$') + 1);
      if (opcode == Opcodes.INVOKEVIRTUAL && name.startsWith("$aludel_get$")) {
        String type = Type.getReturnType(descriptor).getDescriptor();
        super.visitFieldInsn(Opcodes.GETFIELD, owner, field, type);
      } else if (opcode == Opcodes.INVOKEVIRTUAL && name.startsWith("$aludel_set$")) {
        String type = Type.getArgumentTypes(descriptor)[0].getDescriptor();
        super.visitFieldInsn(Opcodes.PUTFIELD, owner, field, type);
      } else {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      }
    }
  }
}
