package dev.aludel.agent;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.detect.FieldReference;
import dev.aludel.agent.plan.ClassPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Methods that use attributes and are on a stack while the agent comes: until they return, they run their old code. */
final class RunningMethods {

  private final Set<String> rewritten = new HashSet<>();

  /** Notes the methods of a class that are about to be rewritten. */
  void note(byte[] classFile, ClassPlan plan) {
    String className = plan.name().replace('/', '.');
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                return name.startsWith(RuntimeContract.PREFIX)
                    ? null
                    : new Uses(className + "." + name, plan);
              }
            },
            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  /** The noted methods that some thread is in, as {@code com.acme.Main.main}. */
  List<String> find() {
    List<String> running = new ArrayList<>();
    if (!rewritten.isEmpty()) {
      for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
        for (StackTraceElement frame : stack) {
          String method = frame.getClassName() + "." + frame.getMethodName();
          if (rewritten.contains(method) && !running.contains(method)) {
            running.add(method);
          }
        }
      }
    }
    return running;
  }

  private final class Uses extends MethodVisitor {

    private final String method;
    private final ClassPlan plan;

    Uses(String method, ClassPlan plan) {
      super(Opcodes.ASM9);
      this.method = method;
      this.plan = plan;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (plan.accesses().containsKey(new FieldReference(owner, name, descriptor))) {
        rewritten.add(method);
      }
    }
  }
}
