package dev.aludel.schema;

/** {@code DROP SEQUENCE}. */
public record DropSequence(Sequence sequence) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitDropSequence(this);
  }
}
