package dev.aludel.schema;

/** {@code DROP INDEX}. */
public record DropIndex(Table table, Index index) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitDropIndex(this);
  }
}
