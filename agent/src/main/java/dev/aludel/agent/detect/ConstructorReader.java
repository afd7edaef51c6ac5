package dev.aludel.agent.detect;

import dev.aludel.agent.contract.RuntimeContract;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads the code of one constructor for what it does with its parameters. Follows no values: it knows what has just been
 * pushed, which is how compilers write {@code this.name = name} and {@code super(name)}.
 */
final class ConstructorReader extends MethodVisitor {

  /** What weaving has made of an assignment to an attribute. */
  private static final String SETTER = RuntimeContract.SET + "$";

  private static final Push THIS = new Push(-1, true, false, 0);
  private static final Push UNKNOWN = new Push(-1, false, false, 0);

  private final String type;
  private final @Nullable String superType;
  private final int access;
  private final String descriptor;
  private final KotlinDefaults defaults;
  private final Map<Integer, Integer> parameters = new HashMap<>(); // by local variable
  private final @Nullable String[] names;
  private final List<Push> pushed =
      new ArrayList<>(); // without a break before the present instruction
  private final Map<Integer, List<FieldReference>> stored = new HashMap<>();
  private final Set<FieldReference> assigned = new HashSet<>();
  private final Set<Integer> optional = new HashSet<>();
  private final List<ConstructorDescription> target;
  private final EarlyStoreCounter early = new EarlyStoreCounter();
  private ConstructorDescription.@Nullable Call call;
  private int named;

  ConstructorReader(
      String type,
      @Nullable String superType,
      int access,
      String descriptor,
      List<ConstructorDescription> target) {
    super(Opcodes.ASM9);
    this.type = type;
    this.superType = superType;
    this.access = access;
    this.descriptor = descriptor;
    this.target = target;
    Type[] types = Type.getArgumentTypes(descriptor);
    defaults = KotlinDefaults.of(types, access);
    names = new String[types.length];
    int local = 1;
    for (int i = 0; i < types.length; i++) {
      parameters.put(local, i);
      local += types[i].getSize();
    }
  }

  @Override
  public void visitParameter(@Nullable String name, int parameterAccess) {
    if (named < names.length) {
      names[named++] = name;
    }
  }

  @Override
  public void visitLocalVariable(
      String name,
      String fieldType,
      @Nullable String signature,
      Label start,
      Label end,
      int local) {
    Integer parameter = parameters.get(local);
    if (parameter != null && names[parameter] == null) {
      names[parameter] = name;
    }
  }

  @Override
  public void visitVarInsn(int opcode, int local) {
    if (opcode > Opcodes.ALOAD) {
      pushed.clear();
      return;
    }
    if (local == 0) {
      early.pushedThis();
    }
    Integer parameter = parameters.get(local);
    if (parameter != null) {
      pushed.add(new Push(parameter, false, false, 0));
    } else {
      pushed.add(local == 0 ? THIS : UNKNOWN);
    }
  }

  @Override
  public void visitInsn(int opcode) {
    if (opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1) {
      pushed.add(constant(opcode));
      return;
    }
    if (opcode == Opcodes.IAND && pushed.size() >= 2) {
      Push mask = fromTop(1);
      Push bit = fromTop(0);
      defaults.noteTest(mask.parameter(), bit.number(), optional);
    }
    pushed.clear();
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == Opcodes.NEWARRAY) {
      pushed.clear();
    } else {
      pushed.add(new Push(-1, false, false, operand));
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    pushed.add(value instanceof Integer number ? new Push(-1, false, false, number) : UNKNOWN);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String fieldType) {
    if (opcode == Opcodes.GETSTATIC) {
      pushed.add(UNKNOWN);
      return;
    }
    if (opcode == Opcodes.PUTFIELD && owner.equals(type)) {
      FieldReference field = new FieldReference(owner, name, fieldType);
      early.stored(field);
      noteAssignment(field);
    }
    pushed.clear();
  }

  private void noteAssignment(FieldReference field) {
    boolean simple = pushed.size() >= 2 && fromTop(1).isThis();
    if (simple && fromTop(0).parameter() >= 0) {
      int parameter = fromTop(0).parameter();
      List<FieldReference> fields = stored.get(parameter);
      if (fields == null) {
        fields = new ArrayList<>();
        stored.put(parameter, fields);
      }
      fields.add(field);
    }
    if (!simple || !fromTop(0).isNothing()) {
      assigned.add(field);
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String methodType, boolean isInterface) {
    boolean other = owner.equals(type) || owner.equals(superType);
    if (opcode == Opcodes.INVOKESPECIAL && name.equals("<init>") && other) {
      early.constructed();
      if (call == null) {
        noteCall(owner, methodType);
      }
    } else if (owner.equals(type) && name.startsWith(SETTER)) {
      noteAssignment(new FieldReference(
          owner,
          name.substring(name.lastIndexOf('$') + 1),
          methodType.substring(1, methodType.length() - 2)));
    }
    pushed.clear();
  }

  private void noteCall(String owner, String methodType) {
    int count = Type.getArgumentCount(methodType);
    if (pushed.size() > count && fromTop(count).isThis()) {
      List<Integer> arguments = new ArrayList<>(count);
      for (int i = count - 1; i >= 0; i--) {
        arguments.add(fromTop(i).parameter());
      }
      call = new ConstructorDescription.Call(owner, methodType, arguments);
    }
  }

  @Override
  public void visitTypeInsn(int opcode, String operand) {
    if (opcode == Opcodes.NEW && (operand.equals(type) || operand.equals(superType))) {
      early.allocated();
    }
    pushed.clear();
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String methodType, Handle bootstrap, Object... arguments) {
    pushed.clear();
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    pushed.clear();
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label other, Label... labels) {
    pushed.clear();
  }

  @Override
  public void visitLookupSwitchInsn(Label other, int[] keys, Label[] labels) {
    pushed.clear();
  }

  @Override
  public void visitMultiANewArrayInsn(String arrayType, int dimensions) {
    pushed.clear();
  }

  @Override
  public void visitEnd() {
    target.add(new ConstructorDescription(
        access,
        descriptor,
        Arrays.asList(names),
        stored,
        assigned,
        call,
        early.stores(),
        optional));
  }

  private Push fromTop(int depth) {
    return pushed.get(pushed.size() - 1 - depth);
  }

  private static Push constant(int opcode) {
    boolean nothing = opcode == Opcodes.ACONST_NULL
        || opcode == Opcodes.ICONST_0
        || opcode == Opcodes.LCONST_0
        || opcode == Opcodes.FCONST_0
        || opcode == Opcodes.DCONST_0;
    boolean number = opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5;
    return new Push(-1, false, nothing, number ? opcode - Opcodes.ICONST_0 : 0);
  }

  /**
   * One value on the stack.
   *
   * @param parameter the parameter that it is, or -1
   * @param isNothing whether it is the constant null or zero
   * @param number the value of an int constant, otherwise 0
   */
  private record Push(int parameter, boolean isThis, boolean isNothing, int number) {}
}
