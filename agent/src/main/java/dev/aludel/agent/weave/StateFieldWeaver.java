package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Adds to the topmost mapped class what each instance carries: its state and its flags, each with two accessors. The
 * flags are protected, since the attribute accessors of mapped subclasses test them.
 */
final class StateFieldWeaver implements Addition {

  private static final int FIELD = Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
  private static final int METHOD = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Code.ADDED;

  private final String owner;

  StateFieldWeaver(String owner) {
    this.owner = owner;
  }

  @Override
  public void addTo(ClassVisitor target) {
    add(target, Opcodes.ACC_PRIVATE, RuntimeContract.STATE, RuntimeContract.STATE_TYPE);
    add(target, Opcodes.ACC_PROTECTED, RuntimeContract.FLAGS, RuntimeContract.FLAGS_TYPE);
  }

  private void add(ClassVisitor target, int visibility, String name, String descriptor) {
    target.visitField(visibility | FIELD, name, descriptor, null, null).visitEnd();
    Type type = Type.getType(descriptor);
    new Code(target, owner, METHOD, name, "()" + descriptor)
        .loadThis()
        .getField(name, descriptor)
        .answer(type, 1, 1);
    new Code(target, owner, METHOD, name, "(" + descriptor + ")V")
        .loadThis()
        .load(type, 1)
        .putField(name, descriptor)
        .answer(Type.VOID_TYPE, 2, 2);
  }
}
