package dev.aludel.agent.weave;

import dev.aludel.agent.plan.MappedField;

/**
 * One field instruction that became the call of an accessor.
 *
 * @param type internal name of the class that holds the instruction
 * @param descriptor of the method
 * @param line 0 if the class file does not tell
 * @param read whether the field is read there, or else written
 */
public record Rewrite(
    String type, String method, String descriptor, int line, boolean read, MappedField field) {

  /** Such as {@code shop.Main.run(Lshop/User;)V line 9 reads shop.User.name by $aludel_get$shop_User$name}. */
  @Override
  public String toString() {
    return type.replace('/', '.') + "." + method + descriptor
        + (line == 0 ? "" : " line " + line)
        + (read ? " reads " : " writes ")
        + field.owner().replace('/', '.')
        + "."
        + field.name()
        + " by "
        + (read ? field.getterName() : field.setterName());
  }
}
