package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Refers to its {@link Folder} by a relationship that is no side of the folder's own. */
@Mapped(table = "documents")
public class Document {

  @Id
  private @Nullable Integer id;

  @Column
  private String title;

  @Column(references = "folders.id")
  private @Nullable Integer folderId;

  @Relationship(load = LoadStyle.JOINED)
  private @Nullable Folder folder;

  public Document(String title) {
    this.title = title;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public @Nullable Folder getFolder() {
    return folder;
  }

  public void setFolder(@Nullable Folder folder) {
    this.folder = folder;
  }
}
