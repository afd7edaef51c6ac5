package dev.aludel.schema;

/** {@code ALTER TABLE … DROP CONSTRAINT}, for a key that has a name. */
public record DropForeignKey(ForeignKey key) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitDropForeignKey(this);
  }
}
