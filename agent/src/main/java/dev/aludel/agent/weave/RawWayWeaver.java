package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.detect.RawMentions;
import dev.aludel.agent.plan.ClassPlan;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Closes the ways around field instructions: reflection, method handles, and what they are made of. */
final class RawWayWeaver extends ClassVisitor {

  private final RawMentions ways;
  private final String type;
  private final @Nullable RewriteTrace trace;
  private @Nullable HandleBridges bridges;
  private boolean rewritten;

  RawWayWeaver(ClassVisitor target, ClassPlan plan, @Nullable RewriteTrace trace) {
    super(Opcodes.ASM9, target);
    this.ways = plan.raw();
    this.type = plan.name();
    this.trace = trace;
  }

  boolean hasRewritten() {
    return rewritten;
  }

  void noteRewrite(String method, String descriptor, int line, String what) {
    rewritten = true;
    if (trace != null) {
      trace.rewritten(new Rewrite(type, method, descriptor, line, what));
    }
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    if (ways.calls()) {
      boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      bridges = new HandleBridges(name, isInterface, ways.handles());
    }
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
    if (name.startsWith(RuntimeContract.PREFIX)) {
      return method;
    }
    if (ways.clones()) {
      method = new CloneRewriter(method, this, name, descriptor);
    }
    return bridges == null ? method : new RawCallRewriter(method, this, name, descriptor, bridges);
  }

  @Override
  public void visitEnd() {
    if (bridges != null) {
      bridges.addTo(cv);
    }
    super.visitEnd();
  }
}
