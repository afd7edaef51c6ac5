package dev.aludel.schema;

/** {@code ALTER TABLE … ADD … FOREIGN KEY}, for keys that lead in a circle. */
public record AddForeignKey(ForeignKey key) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitAddForeignKey(this);
  }
}
