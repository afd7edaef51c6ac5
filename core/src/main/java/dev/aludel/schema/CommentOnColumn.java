package dev.aludel.schema;

/** Gives a column its comment, or takes it away if it has none. */
public record CommentOnColumn(Column<?> column) implements DdlStatement {

  @Override
  public <R> R accept(DdlVisitor<R> visitor) {
    return visitor.visitCommentOnColumn(this);
  }
}
