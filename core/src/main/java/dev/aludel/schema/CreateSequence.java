package dev.aludel.schema;

/** {@code CREATE SEQUENCE}. */
public record CreateSequence(Sequence sequence) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitCreateSequence(this);
  }
}
