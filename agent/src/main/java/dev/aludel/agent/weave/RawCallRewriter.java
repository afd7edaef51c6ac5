package dev.aludel.agent.weave;

import dev.aludel.agent.detect.RawCall;
import dev.aludel.agent.detect.RawCalls;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts a hook before each call that reads or writes fields, or in its place. The call itself stays where access rights
 * go by the caller. A hook that is there already is recognised: whatever follows it first is its call.
 */
final class RawCallRewriter extends MethodVisitor {

  private final RawWayWeaver weaver;
  private final HandleBridges bridges;
  private boolean hooked;
  private boolean rewritten;

  RawCallRewriter(MethodVisitor target, RawWayWeaver weaver, HandleBridges bridges) {
    super(Opcodes.ASM9, target);
    this.weaver = weaver;
    this.bridges = bridges;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    RawCall call = RawCalls.find(owner, name, descriptor);
    if (call == null) {
      hooked |= RawHook.isHook(owner, name);
    } else if (call.replacesCall()) {
      noteRewrite();
      RawHook.call(mv, call);
      return;
    } else if (hooked) {
      hooked = false;
    } else {
      noteRewrite();
      RawHook.putBefore(mv, call);
    }
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    Object[] bridged = arguments;
    for (int i = 0; i < arguments.length; i++) {
      Object constant = bridges.bridged(arguments[i]);
      if (constant != arguments[i]) {
        noteRewrite();
        bridged = bridged == arguments ? arguments.clone() : bridged;
        bridged[i] = constant;
      }
    }
    super.visitInvokeDynamicInsn(name, descriptor, bootstrap, bridged);
  }

  @Override
  public void visitLdcInsn(Object constant) {
    Object bridged = bridges.bridged(constant);
    if (bridged != constant) {
      noteRewrite();
    }
    super.visitLdcInsn(bridged);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    super.visitMaxs(rewritten ? maxStack + RawHook.STACK : maxStack, maxLocals);
  }

  private void noteRewrite() {
    rewritten = true;
    weaver.noteRewrite();
  }
}
