package dev.aludel.agent.weave;

import dev.aludel.agent.plan.MappedField;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Rewrites the field instructions of one method. The instruction's owner stays: it may be a subclass. */
class AccessRewriter extends MethodVisitor {

  private final FieldAccessWeaver weaver;

  AccessRewriter(MethodVisitor target, FieldAccessWeaver weaver) {
    super(Opcodes.ASM9, target);
    this.weaver = weaver;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    MappedField field = meant(opcode, owner, name, descriptor);
    if (field == null) {
      super.visitFieldInsn(opcode, owner, name, descriptor);
      return;
    }
    weaver.noteRewrite();
    boolean read = opcode == Opcodes.GETFIELD;
    super.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL,
        owner,
        read ? field.getterName() : field.setterName(),
        read ? field.getterType() : field.setterType(),
        false);
  }

  /** The attribute that the instruction reads or writes; null if it is to stay. */
  @Nullable
  MappedField meant(int opcode, String owner, String name, String descriptor) {
    boolean ofInstance = opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD;
    return ofInstance ? weaver.attribute(owner, name, descriptor) : null;
  }
}
