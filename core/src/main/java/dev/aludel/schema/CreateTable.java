package dev.aludel.schema;

/** {@code CREATE TABLE}, with keys and constraints, without indexes. */
public record CreateTable(Table table) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitCreateTable(this);
  }
}
