package dev.aludel.schema;

/** {@code DROP TYPE}. */
public record DropEnum(EnumObject object) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitDropEnum(this);
  }
}
