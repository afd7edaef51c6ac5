package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Hands each clone, as soon as it is made, to the runtime together with its original: both have one state as yet. */
final class CloneRewriter extends RawRewriter {

  CloneRewriter(MethodVisitor target, RawWayWeaver weaver, String method, String descriptor) {
    super(target, weaver, method, descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    boolean clones = opcode == Opcodes.INVOKESPECIAL
        && name.equals("clone")
        && descriptor.equals("()Ljava/lang/Object;");
    if (clones) {
      super.visitInsn(Opcodes.DUP);
    }
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    if (clones) {
      super.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          RuntimeContract.RAW_ACCESS,
          RuntimeContract.CLONED,
          RuntimeContract.CLONED_TYPE,
          false);
      noteRewrite(Rewrite.call(owner, name, RuntimeContract.CLONED));
    }
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    super.visitMaxs(hasRewritten() ? maxStack + 1 : maxStack, maxLocals);
  }
}
