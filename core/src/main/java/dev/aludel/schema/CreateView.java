package dev.aludel.schema;

/** {@code CREATE VIEW}. */
public record CreateView(View view) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitCreateView(this);
  }
}
