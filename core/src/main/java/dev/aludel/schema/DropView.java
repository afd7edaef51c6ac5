package dev.aludel.schema;

/** {@code DROP VIEW}. */
public record DropView(View view) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitDropView(this);
  }
}
