package dev.aludel.agent.plan;

import dev.aludel.agent.contract.RuntimeContract;

/**
 * One attribute of a mapped class.
 *
 * @param owner internal name of the class that declares it
 * @param access as the class file has it, before weaving
 * @param slot its number among all attributes of the class, inherited ones first
 * @param nonNull whether the class file says that it is never null
 * @param nullable whether the class file says that it may be null
 */
public record MappedField(
    String owner,
    String name,
    String descriptor,
    int access,
    int slot,
    boolean relationship,
    boolean nonNull,
    boolean nullable) {

  public String getterName() {
    return accessorName(RuntimeContract.GET);
  }

  public String getterType() {
    return "()" + descriptor;
  }

  public String setterName() {
    return accessorName(RuntimeContract.SET);
  }

  public String setterType() {
    return "(" + descriptor + ")V";
  }

  /**
   * The declaring class is in the name, since a subclass may hide the field by one of the same name. What stands between
   * packages and before the field is escaped in it, so that no two classes share a name.
   */
  private String accessorName(String prefix) {
    String escaped = owner.replace("_", "_1").replace("$", "_2").replace('/', '_');
    return prefix + "$" + escaped + "$" + name;
  }
}
