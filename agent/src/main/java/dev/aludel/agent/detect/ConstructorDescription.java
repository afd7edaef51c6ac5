package dev.aludel.agent.detect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * One constructor, with as much of its code as tells what its parameters are for. Parameters count from 0.
 *
 * @param parameterNames from the debug or parameter information; null where there is none
 * @param stored by parameter, the fields of the new instance that take it as it is
 * @param assigned every field of the new instance that the code gives another value than zero or null
 * @param call the constructor that is called first; null if its arguments are not simply parameters or constants
 * @param optional the parameters for which Kotlin's synthetic constructor knows a default
 */
public record ConstructorDescription(
    int access,
    String descriptor,
    List<@Nullable String> parameterNames,
    Map<Integer, List<FieldReference>> stored,
    Set<FieldReference> assigned,
    @Nullable Call call,
    EarlyStores earlyStores,
    Set<Integer> optional) {

  /**
   * A call of another constructor for the same instance.
   *
   * @param owner the class itself or its superclass
   * @param arguments for each argument the parameter that is handed on as it is, or -1
   */
  public record Call(String owner, String descriptor, List<Integer> arguments) {}

  public boolean isSynthetic() {
    return (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  public boolean takesNothing() {
    return descriptor.equals("()V");
  }
}
