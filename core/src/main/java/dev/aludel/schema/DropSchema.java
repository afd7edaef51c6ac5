package dev.aludel.schema;

/** {@code DROP SCHEMA}. It must be empty, but on MariaDB it goes with all that is in it. */
public record DropSchema(String name) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitDropSchema(this);
  }
}
