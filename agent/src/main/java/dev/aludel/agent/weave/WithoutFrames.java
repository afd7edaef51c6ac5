package dev.aludel.agent.weave;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Passes on everything but stack map frames, which class files before Java 6 do not have. */
final class WithoutFrames extends ClassVisitor {

  WithoutFrames(ClassVisitor target) {
    super(Opcodes.ASM9, target);
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, target) {
      @Override
      public void visitFrame(
          int type,
          int localCount,
          Object @Nullable [] locals,
          int stackCount,
          Object @Nullable [] stack) {
        // The JVM infers what the frame would say.
      }
    };
  }
}
