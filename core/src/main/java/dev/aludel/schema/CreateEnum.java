package dev.aludel.schema;

/** {@code CREATE TYPE … AS ENUM}. */
public record CreateEnum(EnumObject object) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitCreateEnum(this);
  }
}
