package dev.aludel.orm.oracle.planted;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What is done to the code of a method. */
@FunctionalInterface
interface Spoiling {

  /** A visitor that writes other code to the given one. */
  MethodVisitor into(MethodVisitor written, String descriptor);

  /** It does nothing, and answers 0, false or null. */
  static Spoiling nothing() {
    return answering(Opcodes.ICONST_0);
  }

  /** It does nothing, and answers true. */
  static Spoiling yes() {
    return answering(Opcodes.ICONST_1);
  }

  private static Spoiling answering(int constant) {
    return (written, descriptor) -> {
      Type type = Type.getReturnType(descriptor);
      written.visitCode();
      if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
        written.visitInsn(Opcodes.ACONST_NULL);
      } else if (type.getSort() != Type.VOID) {
        written.visitInsn(constant);
      }
      written.visitInsn(type.getOpcode(Opcodes.IRETURN));
      written.visitMaxs(0, 0);
      written.visitEnd();
      return new MethodVisitor(Opcodes.ASM9) {}; // for the code that is left out
    };
  }

  /** It makes no call of that name; what the call would answer is 0, false or null. */
  static Spoiling without(String called) {
    return (written, descriptor) -> new LeftOut(written, called);
  }

  /** The call of that name answers the opposite. */
  static Spoiling negating(String called) {
    return (written, descriptor) -> new MethodVisitor(Opcodes.ASM9, written) {
      @Override
      public void visitMethodInsn(
          int opcode, String owner, String name, String type, boolean ofInterface) {
        super.visitMethodInsn(opcode, owner, name, type, ofInterface);
        if (name.equals(called)) {
          super.visitInsn(Opcodes.ICONST_1);
          super.visitInsn(Opcodes.IXOR);
        }
      }
    };
  }

  /** Drops what a call takes, and puts nothing for what it answers. */
  final class LeftOut extends MethodVisitor {

    private final String called;

    LeftOut(@Nullable MethodVisitor written, String called) {
      super(Opcodes.ASM9, written);
      this.called = called;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean ofInterface) {
      if (!name.equals(called)) {
        super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
        return;
      }
      Type[] arguments = Type.getArgumentTypes(descriptor);
      for (int i = arguments.length - 1; i >= 0; i--) {
        super.visitInsn(arguments[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
      }
      if (opcode != Opcodes.INVOKESTATIC) {
        super.visitInsn(Opcodes.POP);
      }
      answer(Type.getReturnType(descriptor));
    }

    private void answer(Type type) {
      if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
        super.visitInsn(Opcodes.ACONST_NULL);
      } else if (type.getSort() != Type.VOID) {
        super.visitInsn(Opcodes.ICONST_0);
      }
    }
  }
}
