package dev.aludel.schema;

/** {@code SET CONSTRAINTS ALL DEFERRED}: in this transaction, keys that can be deferred are checked at its end. */
public record DeferConstraints() implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitDeferConstraints(this);
  }
}
