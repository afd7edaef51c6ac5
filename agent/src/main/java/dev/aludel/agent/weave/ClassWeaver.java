package dev.aludel.agent.weave;

import dev.aludel.agent.detect.ClassFileStructure;
import dev.aludel.agent.plan.ClassPlan;
import dev.aludel.agent.plan.Members;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;

/** Carries out the plan for one class. A pure function; weaving twice equals weaving once. */
public final class ClassWeaver {

  private final ClassPlan plan;
  private final @Nullable RewriteTrace trace;

  public ClassWeaver(ClassPlan plan) {
    this(plan, null);
  }

  /** Tells each replaced instruction to the trace, if there is one. */
  public ClassWeaver(ClassPlan plan, @Nullable RewriteTrace trace) {
    this.plan = plan;
    this.trace = trace;
  }

  /** The woven class file; empty if the class may stay as it is. */
  public Optional<byte[]> weave(byte[] classFile) {
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    ClassFileStructure.check(classFile);
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    Members members = plan.members();
    ClassVisitor target = members == null ? writer : new MappedClassWeaver(writer, members);
    FieldAccessWeaver accesses = new FieldAccessWeaver(target, plan, trace);
    RawWayWeaver rawWays = new RawWayWeaver(accesses, plan, trace);
    reader.accept(plan.hasRawWays() ? rawWays : accesses, 0);
    boolean changed = members != null || accesses.hasRewritten() || rawWays.hasRewritten();
    return changed ? Optional.of(writer.toByteArray()) : Optional.empty();
  }
}
