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
        .unlessFlag(RuntimeContract.READ_FLAG, loaded)
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
      replaceValue(code, field, type, RuntimeContract.RELATE);
    } else {
      Label recorded = new Label();
      code.unlessFlag(RuntimeContract.WRITE_FLAG, recorded);
      replaceValue(code, field, type, RuntimeContract.WRITE);
      code.at(recorded);
    }
    code.loadThis()
        .load(type, 1)
        .putField(field.name(), field.descriptor())
        .answer(Type.VOID_TYPE, 2 + type.getSize(), 1 + type.getSize());
  }

  private static void replaceValue(Code code, MappedField field, Type type, String method) {
    boolean primitive = type.getSort() < Type.ARRAY;
    String valueType = primitive ? field.descriptor() : "Ljava/lang/Object;";
    code.loadThis()
        .push(field.slot())
        .load(type, 1)
        .access(method, RuntimeContract.writeType(valueType));
    if (!primitive) {
      code.cast(type);
    }
    code.store(type, 1);
  }

  /** Whoever may touch the field may call its accessor; nest mates of a private one are in its package. */
  private static int access(MappedField field) {
    int visibility = field.access() & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
    return visibility | Opcodes.ACC_FINAL | Code.ADDED;
  }
}
