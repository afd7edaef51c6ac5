package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.plan.MappedClass;
import dev.aludel.agent.plan.MappedField;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Adds to each own attribute the two methods that stand in for reading and writing the field. */
final class AccessorWeaver implements Addition {

  private final MappedClass mapped;

  AccessorWeaver(MappedClass mapped) {
    this.mapped = mapped;
  }

  @Override
  public void addTo(ClassVisitor target) {
    for (MappedField field : mapped.fields()) {
      addGetter(target, field);
      addSetter(target, field);
    }
  }

  private void addGetter(ClassVisitor target, MappedField field) {
    Type type = Type.getType(field.descriptor());
    Label loaded = new Label();
    new Code(target, mapped.name(), access(field), field.getterName(), field.getterType())
        .unlessFlag(RuntimeContract.readFlag(field.slot()), loaded)
        .loadThis()
        .push(field.slot())
        .access(RuntimeContract.READ, RuntimeContract.READ_TYPE)
        .at(loaded)
        .loadThis()
        .getField(field.name(), field.descriptor())
        .answer(type, 2, 1);
  }

  private void addSetter(ClassVisitor target, MappedField field) {
    Type type = Type.getType(field.descriptor());
    Code code =
        new Code(target, mapped.name(), access(field), field.setterName(), field.setterType());
    if (field.relationship()) {
      storeAnswer(code, field, type, RuntimeContract.RELATE);
    } else {
      // Two stores, so that on the short way the value is the caller's own: in loops the JIT makes
      // better code of it.
      Label recorded = new Label();
      code.unlessFlag(RuntimeContract.writeFlag(field.slot()), recorded);
      storeAnswer(code, field, type, RuntimeContract.WRITE);
      code.raw().visitInsn(Opcodes.RETURN);
      code.at(recorded).loadThis().load(type, 1).putField(field.name(), field.descriptor());
    }
    code.answer(Type.VOID_TYPE, 3 + type.getSize(), 1 + type.getSize());
  }

  /** Stores what the runtime makes of the value. */
  private static void storeAnswer(Code code, MappedField field, Type type, String method) {
    boolean primitive = type.getSort() < Type.ARRAY;
    String valueType = primitive ? field.descriptor() : "Ljava/lang/Object;";
    code.loadThis()
        .loadThis()
        .push(field.slot())
        .load(type, 1)
        .access(method, RuntimeContract.writeType(valueType));
    if (!primitive) {
      code.cast(type);
    }
    code.putField(field.name(), field.descriptor());
  }

  /** Whoever may touch the field may call its accessor; nest mates of a private one are in its package. */
  private static int access(MappedField field) {
    int visibility = field.access() & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
    return visibility | Opcodes.ACC_FINAL | Code.ADDED;
  }
}
