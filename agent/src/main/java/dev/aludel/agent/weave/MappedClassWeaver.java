package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.plan.MappedClass;
import dev.aludel.agent.plan.Members;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/** Makes a class {@code Instrumented}: the interface, attributes that are never final, and the added members. */
final class MappedClassWeaver extends ClassVisitor {

  private final Members members;
  private final MappedClass mapped;
  private String superType = "java/lang/Object";
  private boolean hasFrames = true;

  MappedClassWeaver(ClassVisitor target, Members members) {
    super(Opcodes.ASM9, target);
    this.members = members;
    this.mapped = members.mapped();
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    superType = String.valueOf(superName);
    hasFrames = (version & 0xFFFF) >= Opcodes.V1_6;
    if (!mapped.isTopmost()) {
      super.visit(version, access, name, signature, superName, interfaces);
      return;
    }
    String generic =
        signature == null ? null : signature + "L" + RuntimeContract.INSTRUMENTED + ";";
    super.visit(version, access, name, generic, superName, withInstrumented(interfaces));
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object constant) {
    boolean attribute =
        (access & Opcodes.ACC_STATIC) == 0 && mapped.field(name, descriptor) != null;
    boolean sound =
        (access & Opcodes.ACC_VOLATILE) == 0; // A volatile final is the JVM's to refuse.
    int woven = attribute && sound ? access & ~Opcodes.ACC_FINAL : access;
    return super.visitField(woven, name, descriptor, signature, constant);
  }

  @Override
  public void visitEnd() {
    ClassVisitor target = hasFrames ? cv : new WithoutFrames(cv);
    for (Addition addition : additions()) {
      addition.addTo(target);
    }
    super.visitEnd();
  }

  private List<Addition> additions() {
    List<Addition> additions = new ArrayList<>();
    additions.add(new StampWeaver(mapped, members.agentVersion()));
    if (members.serialVersion().isPresent()) {
      additions.add(new SerialVersionWeaver(members.serialVersion().getAsLong()));
    }
    if (mapped.isTopmost()) {
      additions.add(new StateFieldWeaver(mapped.name()));
    }
    additions.add(new AccessorWeaver(mapped));
    additions.add(new RawAccessWeaver(mapped, superType));
    additions.add(new LoadingConstructorWeaver(mapped.name(), superType, members.loadingCall()));
    if (members.creation() != null) {
      additions.add(new InstantiationWeaver(mapped.name(), members.creation()));
    }
    return additions;
  }

  private static String[] withInstrumented(String @Nullable [] interfaces) {
    if (interfaces == null) {
      return new String[] {RuntimeContract.INSTRUMENTED};
    }
    String[] extended = Arrays.copyOf(interfaces, interfaces.length + 1);
    extended[interfaces.length] = RuntimeContract.INSTRUMENTED;
    return extended;
  }
}
