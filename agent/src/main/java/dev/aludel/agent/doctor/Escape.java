package dev.aludel.agent.doctor;

import dev.aludel.agent.plan.MappedField;

/**
 * A field instruction that bypasses the accessors of an attribute.
 *
 * @param type internal name of the class that holds the instruction
 * @param descriptor of the method
 * @param line 0 if the class file does not tell
 * @param read whether the field is read there, or else written
 * @param reason why weaving leaves it
 */
public record Escape(
    String type,
    String method,
    String descriptor,
    int line,
    boolean read,
    MappedField field,
    String reason) {

  /** Such as {@code shop.Raw.rename(Lshop/User;)V line 9 writes shop.User.name: its class is left out …}. */
  @Override
  public String toString() {
    return type.replace('/', '.') + "." + method + descriptor
        + (line == 0 ? "" : " line " + line)
        + (read ? " reads " : " writes ")
        + field.owner().replace('/', '.') + "." + field.name() + ": " + reason;
  }
}
