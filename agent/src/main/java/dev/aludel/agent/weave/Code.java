package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the body of one added instance method, in which the locals never change their types. */
final class Code {

  /** On every added method. Mockito replaces no bridges (ByteBuddy skips them), so that mocks keep storing. */
  static final int ADDED = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE;

  private final String owner;
  private final MethodVisitor method;

  Code(ClassVisitor target, String owner, int access, String name, String descriptor) {
    this.owner = owner;
    this.method = target.visitMethod(access, name, descriptor, null, null);
    method.visitCode();
  }

  MethodVisitor raw() {
    return method;
  }

  Code loadThis() {
    method.visitVarInsn(Opcodes.ALOAD, 0);
    return this;
  }

  Code load(Type type, int local) {
    method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
    return this;
  }

  Code push(int number) {
    if (number >= 0 && number <= 5) {
      method.visitInsn(Opcodes.ICONST_0 + number);
    } else if (number == (byte) number) {
      method.visitIntInsn(Opcodes.BIPUSH, number);
    } else if (number == (short) number) {
      method.visitIntInsn(Opcodes.SIPUSH, number);
    } else {
      method.visitLdcInsn(number);
    }
    return this;
  }

  /** Null or zero. */
  Code pushNothing(Type type) {
    int opcode = switch (type.getSort()) {
      case Type.LONG -> Opcodes.LCONST_0;
      case Type.FLOAT -> Opcodes.FCONST_0;
      case Type.DOUBLE -> Opcodes.DCONST_0;
      case Type.ARRAY, Type.OBJECT -> Opcodes.ACONST_NULL;
      default -> Opcodes.ICONST_0;
    };
    method.visitInsn(opcode);
    return this;
  }

  Code getField(String name, String descriptor) {
    method.visitFieldInsn(Opcodes.GETFIELD, owner, name, descriptor);
    return this;
  }

  Code putField(String name, String descriptor) {
    method.visitFieldInsn(Opcodes.PUTFIELD, owner, name, descriptor);
    return this;
  }

  /** Calls a static method of {@code dev.aludel.instrument.Access}. */
  Code access(String name, String descriptor) {
    method.visitMethodInsn(Opcodes.INVOKESTATIC, RuntimeContract.ACCESS, name, descriptor, false);
    return this;
  }

  /** Calls a static method of {@code dev.aludel.instrument.Loading}. */
  Code loading(String name, String descriptor) {
    method.visitMethodInsn(Opcodes.INVOKESTATIC, RuntimeContract.LOADING, name, descriptor, false);
    return this;
  }

  Code special(String type, String name, String descriptor) {
    method.visitMethodInsn(Opcodes.INVOKESPECIAL, type, name, descriptor, false);
    return this;
  }

  /** Narrows an Object on the stack; says nothing where that is nothing. */
  Code cast(Type type) {
    if (!type.getInternalName().equals("java/lang/Object")) {
      method.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
    }
    return this;
  }

  /** Jumps if that bit of the instance's flags is not set. */
  Code unlessFlag(int bit, Label target) {
    loadThis().getField(RuntimeContract.FLAGS, RuntimeContract.FLAGS_TYPE).push(bit);
    method.visitInsn(Opcodes.IAND);
    method.visitJumpInsn(Opcodes.IFEQ, target);
    return this;
  }

  /** A place to jump to: empty stack, the locals as at the start. */
  Code at(Label label) {
    method.visitLabel(label);
    method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    return this;
  }

  void answer(Type type, int stack, int locals) {
    method.visitInsn(type.getOpcode(Opcodes.IRETURN));
    end(stack, locals);
  }

  void end(int stack, int locals) {
    method.visitMaxs(stack, locals);
    method.visitEnd();
  }
}
