package dev.aludel.schema;

/** {@code CREATE INDEX}. */
public record CreateIndex(Table table, Index index) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitCreateIndex(this);
  }
}
