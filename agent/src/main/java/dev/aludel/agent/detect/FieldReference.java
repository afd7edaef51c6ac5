package dev.aludel.agent.detect;

/** A field as an instruction names it; the class that declares it may be a superclass of {@code owner}. */
public record FieldReference(String owner, String name, String descriptor) {

  // Written out, since what the compiler supplies boots invokedynamic inside the transformer.
  @Override
  public boolean equals(Object other) {
    return other instanceof FieldReference that
        && name.equals(that.name)
        && owner.equals(that.owner)
        && descriptor.equals(that.descriptor);
  }

  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
  }

  @Override
  public String toString() {
    return owner + "." + name + " " + descriptor;
  }
}
