package dev.aludel.agent.weave;

import dev.aludel.agent.plan.MappedField;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the field instructions of one constructor. Before {@code super()} or {@code this()} has returned, no method
 * can be called on the new instance, so writes to the class's own fields stay as they are (JVMS 4.10.1.9, putfield).
 */
final class ConstructorRewriter extends AccessRewriter {

  private final String type;
  private final String superType;
  private int unfinished; // objects made by NEW whose constructor has not been called yet
  private boolean constructed;

  ConstructorRewriter(
      MethodVisitor target, FieldAccessWeaver weaver, String type, String superType) {
    super(target, weaver);
    this.type = type;
    this.superType = superType;
  }

  @Override
  public void visitTypeInsn(int opcode, String operand) {
    if (opcode == Opcodes.NEW && isOfHierarchy(operand)) {
      unfinished++;
    }
    super.visitTypeInsn(opcode, operand);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    if (opcode == Opcodes.INVOKESPECIAL && name.equals("<init>") && isOfHierarchy(owner)) {
      if (unfinished == 0) {
        constructed = true;
      } else {
        unfinished--;
      }
    }
  }

  @Override
  @Nullable
  MappedField meant(int opcode, String owner, String name, String descriptor) {
    MappedField field = super.meant(opcode, owner, name, descriptor);
    boolean tooEarly = !constructed
        && opcode == Opcodes.PUTFIELD
        && field != null
        && field.owner().equals(type);
    return tooEarly ? null : field;
  }

  private boolean isOfHierarchy(String owner) {
    return owner.equals(type) || owner.equals(superType);
  }
}
