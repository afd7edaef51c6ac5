package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.plan.MappedClass;
import dev.aludel.agent.plan.MappedField;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;

/** Adds {@code @Woven}: the protocol spoken, by which version of the agent, the own attributes in slot order, and which of them are never null. */
final class StampWeaver implements Addition {

  private final MappedClass mapped;
  private final String version;

  StampWeaver(MappedClass mapped, String version) {
    this.mapped = mapped;
    this.version = version;
  }

  @Override
  public void addTo(ClassVisitor target) {
    AnnotationVisitor stamp = target.visitAnnotation(RuntimeContract.WOVEN, true);
    stamp.visit("protocol", RuntimeContract.PROTOCOL);
    stamp.visit("version", version);
    AnnotationVisitor attributes = stamp.visitArray("attributes");
    for (MappedField field : mapped.fields()) {
      attributes.visit(null, field.name());
    }
    attributes.visitEnd();
    AnnotationVisitor nonNull = stamp.visitArray("nonNull");
    for (MappedField field : mapped.fields()) {
      if (field.nonNull()) {
        nonNull.visit(null, field.name());
      }
    }
    nonNull.visitEnd();
    stamp.visitEnd();
  }
}
