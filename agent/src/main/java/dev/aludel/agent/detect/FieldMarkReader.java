package dev.aludel.agent.detect;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/** Collects the descriptors of one field's annotations, of those on its outermost type as well. */
final class FieldMarkReader extends FieldVisitor {

  private final Set<String> marks;

  FieldMarkReader(Set<String> marks) {
    super(Opcodes.ASM9);
    this.marks = marks;
  }

  @Override
  public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    marks.add(descriptor);
    return null;
  }

  @Override
  public @Nullable AnnotationVisitor visitTypeAnnotation(
      int reference, @Nullable TypePath path, String descriptor, boolean visible) {
    if (path == null) {
      marks.add(descriptor);
    }
    return null;
  }
}
