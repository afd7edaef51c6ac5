package dev.aludel.agent.weave;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.detect.RawCall;
import dev.aludel.agent.detect.RawCalls;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Method handles of calls that read or write fields, as in {@code field::set}. Where access rights go by the caller,
 * the handle has to mean a method of the class itself: one is added which does the call behind its hook.
 */
final class HandleBridges implements Addition {

  private static final String NAME = RuntimeContract.PREFIX + "raw$";
  private static final int ACCESS =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private final String type;
  private final boolean isInterface;
  private final boolean mayAdd;
  private final Map<Handle, Handle> bridges = new LinkedHashMap<>();

  /**
   * @param mayAdd whether the class can get methods
   */
  HandleBridges(String type, boolean isInterface, boolean mayAdd) {
    this.type = type;
    this.isInterface = isInterface;
    this.mayAdd = mayAdd;
  }

  /** The constant to use instead; the very same if it is of no interest. */
  Object bridged(Object constant) {
    if (constant instanceof Handle handle) {
      return bridgedHandle(handle);
    }
    return constant instanceof ConstantDynamic dynamic ? bridgedDynamic(dynamic) : constant;
  }

  private Handle bridgedHandle(Handle handle) {
    RawCall call = RawCalls.find(handle.getOwner(), handle.getName(), handle.getDesc());
    if (call == null) {
      return handle;
    }
    if (call.replacesCall()) {
      return new Handle(
          Opcodes.H_INVOKESTATIC, RuntimeContract.RAW_ACCESS, call.hook(), call.hookType(), false);
    }
    return mayAdd ? bridge(handle) : handle;
  }

  private Handle bridge(Handle handle) {
    Handle known = bridges.get(handle);
    if (known == null) {
      String simpleOwner = handle.getOwner().substring(handle.getOwner().lastIndexOf('/') + 1);
      String name = NAME + simpleOwner + "$" + handle.getName();
      String descriptor = isStatic(handle)
          ? handle.getDesc()
          : "(L" + handle.getOwner() + ";" + handle.getDesc().substring(1);
      known = new Handle(Opcodes.H_INVOKESTATIC, type, name, descriptor, isInterface);
      bridges.put(handle, known);
    }
    return known;
  }

  private ConstantDynamic bridgedDynamic(ConstantDynamic dynamic) {
    boolean changed = false;
    Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
    for (int i = 0; i < arguments.length; i++) {
      Object argument = dynamic.getBootstrapMethodArgument(i);
      arguments[i] = bridged(argument);
      changed |= arguments[i] != argument;
    }
    return changed
        ? new ConstantDynamic(
            dynamic.getName(), dynamic.getDescriptor(), dynamic.getBootstrapMethod(), arguments)
        : dynamic;
  }

  @Override
  public void addTo(ClassVisitor target) {
    for (Map.Entry<Handle, Handle> entry : bridges.entrySet()) {
      add(target, entry.getKey(), entry.getValue());
    }
  }

  private static void add(ClassVisitor target, Handle meant, Handle bridge) {
    MethodVisitor method =
        target.visitMethod(ACCESS, bridge.getName(), bridge.getDesc(), null, null);
    method.visitCode();
    int locals = 0;
    for (Type argument : Type.getArgumentTypes(bridge.getDesc())) {
      method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), locals);
      locals += argument.getSize();
    }
    RawCall call = RawCalls.find(meant.getOwner(), meant.getName(), meant.getDesc());
    if (call != null) {
      RawHook.putBefore(method, call);
    }
    method.visitMethodInsn(
        isStatic(meant) ? Opcodes.INVOKESTATIC : Opcodes.INVOKEVIRTUAL,
        meant.getOwner(),
        meant.getName(),
        meant.getDesc(),
        false);
    method.visitInsn(Type.getReturnType(bridge.getDesc()).getOpcode(Opcodes.IRETURN));
    method.visitMaxs(locals + RawHook.STACK, locals);
    method.visitEnd();
  }

  private static boolean isStatic(Handle handle) {
    return handle.getTag() == Opcodes.H_INVOKESTATIC;
  }
}
