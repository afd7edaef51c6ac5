package dev.aludel.agent.weave;

import dev.aludel.agent.plan.MappedField;

/**
 * One instruction that weaving has replaced, or put something beside.
 *
 * @param type internal name of the class that holds the instruction
 * @param descriptor of the method
 * @param line 0 if the class file does not tell
 * @param what the instruction does, and by what from now on
 */
public record Rewrite(String type, String method, String descriptor, int line, String what) {

  /** What a field instruction does, such as {@code reads shop.User.name by $aludel_get$shop_User$name}. */
  static String access(boolean read, MappedField field) {
    return (read ? "reads " : "writes ")
        + field.owner().replace('/', '.')
        + "."
        + field.name()
        + " by "
        + (read ? field.getterName() : field.setterName());
  }

  /** What a call does, such as {@code calls java.lang.reflect.Field.set by writing}. */
  static String call(String owner, String name, String hook) {
    return "calls " + owner.replace('/', '.') + "." + name + " by " + hook;
  }

  /** Such as {@code shop.Main.run(Lshop/User;)V line 9 reads shop.User.name by $aludel_get$shop_User$name}. */
  @Override
  public String toString() {
    return type.replace('/', '.') + "." + method + descriptor
        + (line == 0 ? " " : " line " + line + " ") + what;
  }
}
