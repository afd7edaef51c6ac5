package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.plan.Creation;
import dev.aludel.agent.plan.Creation.Argument;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Adds the making of a further instance by the chosen constructor, which takes what it needs from a row's values. */
final class InstantiationWeaver implements Addition {

  private static final int VALUES = 1;

  private final String owner;
  private final Creation creation;

  InstantiationWeaver(String owner, Creation creation) {
    this.owner = owner;
    this.creation = creation;
  }

  @Override
  public void addTo(ClassVisitor target) {
    int access = Opcodes.ACC_PUBLIC | Code.ADDED;
    Code code = new Code(target, owner, access, RuntimeContract.NEW, RuntimeContract.NEW_TYPE);
    MethodVisitor method = code.raw();
    method.visitTypeInsn(Opcodes.NEW, owner);
    method.visitInsn(Opcodes.DUP);
    Type[] types = Type.getArgumentTypes(creation.descriptor());
    int stack = 2;
    for (int i = 0; i < types.length; i++) {
      push(code, types[i], creation.arguments().get(i));
      stack += types[i].getSize();
    }
    code.special(owner, "<init>", creation.descriptor());
    int ofOneArgument = 4; // mask, values, slot, bit
    code.answer(Type.getObjectType(owner), stack + ofOneArgument, 2);
  }

  private static void push(Code code, Type type, Argument argument) {
    if (argument instanceof Creation.Value value) {
      pushValue(code, type, value.slot());
    } else if (argument instanceof Creation.Mask mask) {
      pushMask(code, mask);
    } else {
      code.pushNothing(type);
    }
  }

  private static void pushValue(Code code, Type type, int slot) {
    code.load(Type.getType(Object.class), VALUES).push(slot);
    if (type.getSort() < Type.ARRAY) {
      String method = type.getClassName() + RuntimeContract.PRIMITIVE_VALUE;
      code.loading(method, RuntimeContract.primitiveValueType(type.getDescriptor()));
    } else {
      code.loading(RuntimeContract.VALUE, RuntimeContract.VALUE_TYPE).cast(type);
    }
  }

  private static void pushMask(Code code, Creation.Mask mask) {
    code.push(mask.always());
    for (int bit = 0; bit < mask.slots().size(); bit++) {
      int slot = mask.slots().get(bit);
      if (slot >= 0) {
        code.load(Type.getType(Object.class), VALUES)
            .push(slot)
            .push(1 << bit)
            .loading(RuntimeContract.ABSENT_BIT, RuntimeContract.ABSENT_BIT_TYPE)
            .raw()
            .visitInsn(Opcodes.IOR);
      }
    }
  }
}
