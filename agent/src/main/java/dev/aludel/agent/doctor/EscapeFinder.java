package dev.aludel.agent.doctor;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.plan.MappedField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the field instructions of one class that mean attributes, outside the members that weaving added. */
final class EscapeFinder extends ClassVisitor {

  private final FieldTable fields;
  private final String reason;
  private final List<Escape> escapes;
  private String type = "";

  EscapeFinder(FieldTable fields, String reason, List<Escape> escapes) {
    super(Opcodes.ASM9);
    this.fields = fields;
    this.reason = reason;
    this.escapes = escapes;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    type = name;
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    return name.startsWith(RuntimeContract.PREFIX) ? null : new Method(name, descriptor);
  }

  private final class Method extends MethodVisitor {

    private final String name;
    private final String descriptor;
    private final ConstructionPhase phase;
    private int line;

    Method(String name, String descriptor) {
      super(Opcodes.ASM9);
      this.name = name;
      this.descriptor = descriptor;
      this.phase = new ConstructionPhase(name.equals("<init>"));
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      line = number;
    }

    @Override
    public void visitFrame(
        int kind,
        int localCount,
        @Nullable Object @Nullable [] locals,
        int stackCount,
        @Nullable Object @Nullable [] stack) {
      phase.at(localCount, locals, stackCount, stack);
    }

    @Override
    public void visitTypeInsn(int opcode, String operand) {
      if (opcode == Opcodes.NEW) {
        phase.beginObject();
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String called, String calledType, boolean isInterface) {
      if (opcode == Opcodes.INVOKESPECIAL && called.equals("<init>")) {
        phase.endObject();
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String fieldType) {
      boolean read = opcode == Opcodes.GETFIELD;
      if (!read && opcode != Opcodes.PUTFIELD) {
        return;
      }
      MappedField attribute = fields.attribute(owner, field, fieldType);
      if (attribute != null && !isInitialWrite(read, attribute)) {
        escapes.add(new Escape(type, name, descriptor, line, read, attribute, reason));
      }
    }

    /** Before {@code super()} returns, a constructor can but store into the own fields of its instance. */
    private boolean isInitialWrite(boolean read, MappedField attribute) {
      return !read && !phase.isConstructed() && attribute.owner().equals(type);
    }
  }
}
