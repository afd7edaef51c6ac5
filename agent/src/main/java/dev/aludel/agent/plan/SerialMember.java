package dev.aludel.agent.plan;

/** A field or method as far as the default {@code serialVersionUID} depends on it; in the order that this needs. */
record SerialMember(String name, int modifiers, String signature)
    implements Comparable<SerialMember> {

  @Override
  public int compareTo(SerialMember other) {
    int byName = name.compareTo(other.name);
    return byName == 0 ? signature.compareTo(other.signature) : byName;
  }
}
