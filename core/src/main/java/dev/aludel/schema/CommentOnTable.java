package dev.aludel.schema;

/** Gives a table its comment, or takes it away if it has none. */
public record CommentOnTable(Table table) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitCommentOnTable(this);
  }
}
