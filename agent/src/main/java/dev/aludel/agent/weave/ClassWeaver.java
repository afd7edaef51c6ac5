package dev.aludel.agent.weave;

import dev.aludel.agent.detect.ClassFileStructure;
import dev.aludel.agent.plan.ClassPlan;
import dev.aludel.agent.plan.Members;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;

/** Carries out the plan for one class. A pure function; weaving twice equals weaving once. */
public final class ClassWeaver {

  private final ClassPlan plan;

  public ClassWeaver(ClassPlan plan) {
    this.plan = plan;
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
    FieldAccessWeaver accesses = new FieldAccessWeaver(target, plan);
    reader.accept(accesses, 0);
    boolean changed = members != null || accesses.hasRewritten();
    return changed ? Optional.of(writer.toByteArray()) : Optional.empty();
  }
}
