package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.plan.LoadingCall;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Adds the constructor that runs none of the class's own code. */
final class LoadingConstructorWeaver implements Addition {

  private static final int ACCESS = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;
  private static final Type LOADING = Type.getObjectType(RuntimeContract.LOADING);

  private final String owner;
  private final String superName;
  private final LoadingCall call;

  LoadingConstructorWeaver(String owner, String superName, LoadingCall call) {
    this.owner = owner;
    this.superName = superName;
    this.call = call;
  }

  @Override
  public void addTo(ClassVisitor target) {
    String descriptor = RuntimeContract.LOADING_CONSTRUCTOR_TYPE;
    Code code = new Code(target, owner, ACCESS, "<init>", descriptor).loadThis();
    switch (call) {
      case SUPER_LOADING -> code.load(LOADING, 1).special(superName, "<init>", descriptor);
      case SUPER -> code.special(superName, "<init>", "()V");
      case THIS -> code.special(owner, "<init>", "()V");
    }
    code.answer(Type.VOID_TYPE, 2, 2);
  }
}
