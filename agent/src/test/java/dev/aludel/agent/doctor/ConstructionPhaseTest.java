package dev.aludel.agent.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.detect.ClassScan;
import dev.aludel.agent.plan.MappedClass;
import dev.aludel.agent.plan.MappedField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Constructors as no javac of today makes them: what comes before {@code super()} is no escape, what follows is. */
class ConstructionPhaseTest {

  private static final MappedField SIZE =
      new MappedField("shop/User", "size", "I", 0, 0, false, true, false);

  @Test
  void letsAStoreBeforeSuperBe() {
    assertThat(linesOfEscapes(code -> {
          store(code, 1);
          construct(code);
          store(code, 2);
        }))
        .containsExactly(2);
  }

  @Test
  void isNotMisledByAnObjectMadeForSuper() {
    assertThat(linesOfEscapes(code -> {
          code.visitTypeInsn(Opcodes.NEW, "java/lang/Object");
          code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
          store(code, 1);
          construct(code);
          code.visitTypeInsn(Opcodes.NEW, "java/lang/Object");
          store(code, 2);
        }))
        .containsExactly(2);
  }

  @Test
  void knowsInEveryBranchWhetherSuperHasReturned() {
    assertThat(linesOfEscapes(code -> {
          Label other = new Label();
          Label end = new Label();
          code.visitVarInsn(Opcodes.ILOAD, 1);
          code.visitJumpInsn(Opcodes.IFEQ, other);
          construct(code);
          store(code, 1);
          code.visitJumpInsn(Opcodes.GOTO, end);
          code.visitLabel(other);
          store(code, 2);
          construct(code);
          code.visitLabel(end);
          store(code, 3);
        }))
        .containsExactly(1, 3);
  }

  private static List<Integer> linesOfEscapes(Consumer<MethodVisitor> body) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(Opcodes.V17, 0, "shop/User", null, "java/lang/Object", null);
    writer.visitField(0, "size", "I", null, null).visitEnd();
    MethodVisitor code = writer.visitMethod(0, "<init>", "(I)V", null, null);
    code.visitCode();
    body.accept(code);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    byte[] classFile = writer.toByteArray();

    FieldTable fields = new FieldTable();
    fields.add(ClassScan.of(classFile));
    fields.add(new MappedClass("shop/User", null, List.of(SIZE)));
    List<Escape> escapes = new ArrayList<>();
    new ClassReader(classFile)
        .accept(new EscapeFinder(fields, "planted", escapes), ClassReader.EXPAND_FRAMES);
    return escapes.stream().map(Escape::line).toList();
  }

  private static void store(MethodVisitor code, int line) {
    Label here = new Label();
    code.visitLabel(here);
    code.visitLineNumber(line, here);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitFieldInsn(Opcodes.PUTFIELD, "shop/User", "size", "I");
  }

  private static void construct(MethodVisitor code) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
  }
}
