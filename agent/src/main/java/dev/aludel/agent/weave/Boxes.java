package dev.aludel.agent.weave;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Between a field's type and Object: boxes and unboxes primitives, casts references. */
final class Boxes {

  private Boxes() {}

  static void box(Code code, Type type) {
    if (type.getSort() < Type.ARRAY) {
      String box = boxOf(type);
      code.raw()
          .visitMethodInsn(
              Opcodes.INVOKESTATIC,
              box,
              "valueOf",
              "(" + type.getDescriptor() + ")L" + box + ";",
              false);
    }
  }

  static void unbox(Code code, Type type) {
    if (type.getSort() >= Type.ARRAY) {
      code.cast(type);
      return;
    }
    String box = boxOf(type);
    code.raw().visitTypeInsn(Opcodes.CHECKCAST, box);
    code.raw()
        .visitMethodInsn(
            Opcodes.INVOKEVIRTUAL,
            box,
            type.getClassName() + "Value",
            "()" + type.getDescriptor(),
            false);
  }

  private static String boxOf(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.BYTE -> "java/lang/Byte";
      case Type.CHAR -> "java/lang/Character";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      case Type.DOUBLE -> "java/lang/Double";
      default -> throw new IllegalArgumentException("No box for " + type);
    };
  }
}
