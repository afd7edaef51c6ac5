package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Takes what weaving has added out of a class file again. Another agent may have put it there without the stamp: Mockito
 * describes a class by its loaded, woven form, and writes that description into the unwoven class file.
 */
public final class Additions extends ClassVisitor {

  private static final String GENERIC = "L" + RuntimeContract.INSTRUMENTED + ";";

  private boolean stamped;
  private boolean removed;

  private Additions(ClassVisitor target) {
    super(Opcodes.ASM9, target);
  }

  /** The class file without additions; the very same if there are none, or if it carries the stamp as well. */
  public static byte[] removedFrom(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    Additions additions = new Additions(writer);
    reader.accept(additions, 0);
    return additions.removed && !additions.stamped ? writer.toByteArray() : classFile;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    List<String> own = new ArrayList<>(interfaces == null ? List.of() : List.of(interfaces));
    removed |= own.remove(RuntimeContract.INSTRUMENTED);
    String generic = signature == null ? null : signature.replace(GENERIC, "");
    super.visit(version, access, name, generic, superName, own.toArray(new String[0]));
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    stamped |= descriptor.equals(RuntimeContract.WOVEN);
    return super.visitAnnotation(descriptor, visible);
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object constant) {
    boolean version = name.equals("serialVersionUID") && (access & Opcodes.ACC_SYNTHETIC) != 0;
    return isAdded(version || name.startsWith(RuntimeContract.PREFIX))
        ? null
        : super.visitField(access, name, descriptor, signature, constant);
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    boolean loading =
        name.equals("<init>") && descriptor.equals(RuntimeContract.LOADING_CONSTRUCTOR_TYPE);
    return isAdded(loading || name.startsWith(RuntimeContract.PREFIX))
        ? null
        : super.visitMethod(access, name, descriptor, signature, exceptions);
  }

  private boolean isAdded(boolean added) {
    removed |= added;
    return added;
  }
}
