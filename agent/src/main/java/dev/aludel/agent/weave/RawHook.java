package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.detect.RawCall;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the hook of a {@link RawCall}. It needs no locals and no frames: the stack is shuffled and left as it was. */
final class RawHook {

  /** How many slots of the stack a hook takes beyond those of its call. */
  static final int STACK = 2;

  private static final Set<String> BEFORE = Set.of(
      RuntimeContract.WRITING,
      RuntimeContract.READING,
      RuntimeContract.UPDATING,
      RuntimeContract.LOCATING);

  private RawHook() {}

  /** Whether that is a method that stands before a call. */
  static boolean isHook(String owner, String name) {
    return owner.equals(RuntimeContract.RAW_ACCESS) && BEFORE.contains(name);
  }

  /** Writes the hook before its call. */
  static void putBefore(MethodVisitor method, RawCall call) {
    switch (call.arguments()) {
      case ALL -> throw new IllegalArgumentException(call + " takes the place of its call");
      case LAST -> {
        method.visitInsn(Opcodes.DUP);
        call(method, call);
      }
      case LAST_TWO -> {
        method.visitInsn(Opcodes.DUP2);
        call(method, call);
      }
      case THREE_ANSWERING_LAST -> { // field, object, value
        method.visitInsn(Opcodes.DUP_X2);
        method.visitInsn(Opcodes.POP); // value, field, object
        method.visitInsn(Opcodes.DUP2_X1); // field, object, value, field, object
        call(method, call);
      }
      case THREE_ANSWERING_WIDE_LAST -> {
        method.visitInsn(Opcodes.DUP2_X2);
        method.visitInsn(Opcodes.POP2);
        method.visitInsn(Opcodes.DUP2_X2);
        call(method, call);
      }
      case THREE_ANSWERING_FIRST -> { // owner, type, name
        method.visitInsn(Opcodes.DUP2_X1); // type, name, owner, type, name
        call(method, call); // type, name, owner
        method.visitInsn(Opcodes.DUP_X2);
        method.visitInsn(Opcodes.POP);
      }
    }
  }

  /** Writes the hook alone. */
  static void call(MethodVisitor method, RawCall call) {
    method.visitMethodInsn(
        Opcodes.INVOKESTATIC, RuntimeContract.RAW_ACCESS, call.hook(), call.hookType(), false);
  }
}
