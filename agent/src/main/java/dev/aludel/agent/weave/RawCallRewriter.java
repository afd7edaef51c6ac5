package dev.aludel.agent.weave;

import dev.aludel.agent.detect.RawCall;
import dev.aludel.agent.detect.RawCalls;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;

/**
 * Puts a hook before each call that reads or writes fields, or in its place. The call itself stays where access rights
 * go by the caller. A hook that is there already is recognised: whatever follows it first is its call.
 */
final class RawCallRewriter extends RawRewriter {

  private final HandleBridges bridges;
  private boolean hooked;

  RawCallRewriter(
      MethodVisitor target,
      RawWayWeaver weaver,
      String method,
      String descriptor,
      HandleBridges bridges) {
    super(target, weaver, method, descriptor);
    this.bridges = bridges;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    RawCall call = RawCalls.find(owner, name, descriptor);
    if (call == null) {
      hooked |= RawHook.isHook(owner, name);
    } else if (call.replacesCall()) {
      noteRewrite(Rewrite.call(owner, name, call.hook()));
      RawHook.call(mv, call);
      return;
    } else if (hooked) {
      hooked = false;
    } else {
      noteRewrite(Rewrite.call(owner, name, call.hook()));
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
        noteRewrite(handled(constant));
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
      noteRewrite(handled(bridged));
    }
    super.visitLdcInsn(bridged);
  }

  @Override
  public void visitMaxs(int maxStack, int maxLocals) {
    super.visitMaxs(hasRewritten() ? maxStack + RawHook.STACK : maxStack, maxLocals);
  }

  private static String handled(Object constant) {
    return constant instanceof Handle handle
        ? "takes a handle by " + handle.getName()
        : "takes a constant made of a handle by one of its own";
  }
}
