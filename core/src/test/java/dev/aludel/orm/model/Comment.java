package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import org.jspecify.annotations.Nullable;

/** Belongs to a {@link Post}, which it does not know. */
@Mapped(table = "comments")
public class Comment {

  @Id
  private @Nullable Long id;

  @Column
  private String text;

  @Column(references = "posts.id")
  private @Nullable Long postId;

  public Comment(String text) {
    this.text = text;
  }

  public @Nullable Long getId() {
    return id;
  }

  public String getText() {
    return text;
  }

  public @Nullable Long getPostId() {
    return postId;
  }
}
