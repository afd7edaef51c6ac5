package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.plan.MappedClass;
import dev.aludel.agent.plan.MappedField;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Adds access to the fields by slot, past every hook: a switch over the own ones, the superclass for the others. */
final class RawAccessWeaver implements Addition {

  private static final int ACCESS = Opcodes.ACC_PUBLIC | Code.ADDED;
  private static final String OUT_OF_BOUNDS = "java/lang/IndexOutOfBoundsException";
  private static final Type OBJECT = Type.getType(Object.class);

  private final MappedClass mapped;
  private final String superName;

  RawAccessWeaver(MappedClass mapped, String superName) {
    this.mapped = mapped;
    this.superName = superName;
  }

  @Override
  public void addTo(ClassVisitor target) {
    if (mapped.isTopmost() || !mapped.fields().isEmpty()) {
      addGet(target);
      addSet(target);
    }
  }

  private void addGet(ClassVisitor target) {
    Code code =
        new Code(target, mapped.name(), ACCESS, RuntimeContract.GET, RuntimeContract.GET_TYPE);
    Label[] cases = switchOnSlot(code);
    for (int i = 0; i < cases.length - 1; i++) {
      MappedField field = mapped.fields().get(i);
      code.at(cases[i]).loadThis().getField(field.name(), field.descriptor());
      Boxes.box(code, Type.getType(field.descriptor()));
      code.raw().visitInsn(Opcodes.ARETURN);
    }
    atDefault(code, cases);
    if (!mapped.isTopmost()) {
      code.loadThis()
          .load(Type.INT_TYPE, 1)
          .special(superName, RuntimeContract.GET, RuntimeContract.GET_TYPE)
          .raw()
          .visitInsn(Opcodes.ARETURN);
    }
    code.end(3, 2);
  }

  private void addSet(ClassVisitor target) {
    Code code =
        new Code(target, mapped.name(), ACCESS, RuntimeContract.SET, RuntimeContract.SET_TYPE);
    Label[] cases = switchOnSlot(code);
    for (int i = 0; i < cases.length - 1; i++) {
      MappedField field = mapped.fields().get(i);
      code.at(cases[i]).loadThis().load(OBJECT, 2);
      Boxes.unbox(code, Type.getType(field.descriptor()));
      code.putField(field.name(), field.descriptor()).raw().visitInsn(Opcodes.RETURN);
    }
    atDefault(code, cases);
    if (!mapped.isTopmost()) {
      code.loadThis()
          .load(Type.INT_TYPE, 1)
          .load(OBJECT, 2)
          .special(superName, RuntimeContract.SET, RuntimeContract.SET_TYPE)
          .raw()
          .visitInsn(Opcodes.RETURN);
    }
    code.end(3, 3);
  }

  /** Jumps by the slot in local 1. Answers a label for each own attribute and, last, the one for any other slot. */
  private Label[] switchOnSlot(Code code) {
    List<MappedField> fields = mapped.fields();
    Label[] cases = new Label[fields.size() + 1];
    for (int i = 0; i < cases.length; i++) {
      cases[i] = new Label();
    }
    if (!fields.isEmpty()) {
      int first = fields.get(0).slot();
      Label[] own = new Label[fields.size()];
      System.arraycopy(cases, 0, own, 0, own.length);
      code.load(Type.INT_TYPE, 1)
          .raw()
          .visitTableSwitchInsn(first, first + own.length - 1, cases[own.length], own);
    }
    return cases;
  }

  private void atDefault(Code code, Label[] cases) {
    if (cases.length > 1) {
      code.at(cases[cases.length - 1]); // without a switch nobody jumps here
    }
    if (mapped.isTopmost()) {
      MethodVisitor method = code.raw();
      method.visitTypeInsn(Opcodes.NEW, OUT_OF_BOUNDS);
      method.visitInsn(Opcodes.DUP);
      code.load(Type.INT_TYPE, 1).special(OUT_OF_BOUNDS, "<init>", "(I)V");
      method.visitInsn(Opcodes.ATHROW);
    }
  }
}
