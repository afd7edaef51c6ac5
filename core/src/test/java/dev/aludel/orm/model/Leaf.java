package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** One of very many. */
@Mapped(table = "leaves")
public class Leaf {

  @Id
  private long id;

  @Column(length = 500)
  private @Nullable String text;

  @Column(references = "leaves.id")
  private @Nullable Long nextId;

  @Relationship(foreignKey = "nextId")
  private @Nullable Leaf next;

  public long getId() {
    return id;
  }

  public @Nullable String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text;
  }

  public @Nullable Leaf getNext() {
    return next;
  }
}
