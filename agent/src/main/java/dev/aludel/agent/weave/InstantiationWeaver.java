package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Adds the making of a further instance: by the class's own constructor without parameters, else by the loading one. */
final class InstantiationWeaver implements Addition {

  private final String owner;
  private final boolean noArgConstructor;

  InstantiationWeaver(String owner, boolean noArgConstructor) {
    this.owner = owner;
    this.noArgConstructor = noArgConstructor;
  }

  @Override
  public void addTo(ClassVisitor target) {
    int access = Opcodes.ACC_PUBLIC | Code.ADDED;
    Code code = new Code(target, owner, access, RuntimeContract.NEW, RuntimeContract.NEW_TYPE);
    MethodVisitor method = code.raw();
    method.visitTypeInsn(Opcodes.NEW, owner);
    method.visitInsn(Opcodes.DUP);
    if (noArgConstructor) {
      code.special(owner, "<init>", "()V");
    } else {
      method.visitInsn(Opcodes.ACONST_NULL);
      code.special(owner, "<init>", RuntimeContract.LOADING_CONSTRUCTOR_TYPE);
    }
    code.answer(Type.getObjectType(owner), 3, 1);
  }
}
