package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.detect.FieldReference;
import dev.aludel.agent.plan.ClassPlan;
import dev.aludel.agent.plan.MappedField;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts the accessor in the place of each read and write of an attribute, in every method of the class whatever its
 * kind: static and synthetic ones hold the bodies of lambdas and of Kotlin's {@code copy}. Only what weaving itself
 * added is left out.
 */
final class FieldAccessWeaver extends ClassVisitor {

  private final ClassPlan plan;
  private final @Nullable RewriteTrace trace;
  private @Nullable String superName;
  private boolean rewritten;

  FieldAccessWeaver(ClassVisitor target, ClassPlan plan, @Nullable RewriteTrace trace) {
    super(Opcodes.ASM9, target);
    this.plan = plan;
    this.trace = trace;
  }

  boolean hasRewritten() {
    return rewritten;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superClass,
      String @Nullable [] interfaces) {
    superName = superClass;
    super.visit(version, access, name, signature, superClass, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
    if (name.startsWith(RuntimeContract.PREFIX)) {
      return target;
    }
    AccessRewriter rewriter = name.equals("<init>") && !storesElsewhere(descriptor)
        ? new ConstructorRewriter(target, this, plan.name(), String.valueOf(superName))
        : new AccessRewriter(target, this);
    return trace == null
        ? rewriter
        : new AccessTracer(rewriter, trace, plan.name(), name, descriptor);
  }

  /** Whether the constructor stores into no field of its own instance that early. */
  private boolean storesElsewhere(String constructor) {
    return plan.members() != null && plan.members().storingElsewhere().contains(constructor);
  }

  /** The attribute that such a reference means; null if it means none. */
  @Nullable
  MappedField attribute(String owner, String name, String descriptor) {
    return plan.accesses().get(new FieldReference(owner, name, descriptor));
  }

  void noteRewrite() {
    rewritten = true;
  }
}
