package dev.aludel.schema;

/** {@code DROP TABLE}. */
public record DropTable(Table table) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitDropTable(this);
  }
}
