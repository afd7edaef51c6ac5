package dev.aludel.schema;

/** {@code CREATE SCHEMA}; createAll does not do it by itself. */
public record CreateSchema(String name) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitCreateSchema(this);
  }
}
