package dev.aludel.agent.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes a class that must not be used: whoever initializes it gets an {@code IllegalStateException} with the report.
 * Reflection still sees the class as it is, so that a mapping of it is refused with the same report.
 */
public final class RefusedClass {

  private static final String EXCEPTION = "java/lang/IllegalStateException";

  private final String internalName;
  private final String report;

  public RefusedClass(String internalName, String report) {
    this.internalName = internalName;
    this.report = report;
  }

  /** The class file to define; of the class itself where that can be read, else of one of its name alone. */
  public byte[] answer(byte[] classFile) {
    try {
      ClassReader reader = new ClassReader(classFile);
      ClassWriter writer = new ClassWriter(reader, 0);
      reader.accept(new Initializer(writer), 0);
      return writer.toByteArray();
    } catch (RuntimeException unreadable) {
      return stub();
    }
  }

  private byte[] stub() {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, internalName, null, "java/lang/Object", null);
    addInitializer(writer);
    writer.visitEnd();
    return writer.toByteArray();
  }

  private void addInitializer(ClassVisitor target) {
    MethodVisitor method = target.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    method.visitCode();
    method.visitTypeInsn(Opcodes.NEW, EXCEPTION);
    method.visitInsn(Opcodes.DUP);
    method.visitLdcInsn(report);
    method.visitMethodInsn(
        Opcodes.INVOKESPECIAL, EXCEPTION, "<init>", "(Ljava/lang/String;)V", false);
    method.visitInsn(Opcodes.ATHROW);
    method.visitMaxs(3, 0);
    method.visitEnd();
  }

  /** Puts ours in the place of the class's own initializer. */
  private final class Initializer extends ClassVisitor {

    Initializer(ClassVisitor target) {
      super(Opcodes.ASM9, target);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return name.equals("<clinit>")
          ? null
          : super.visitMethod(access, name, descriptor, signature, exceptions);
    }

    @Override
    public void visitEnd() {
      addInitializer(cv);
      super.visitEnd();
    }
  }
}
