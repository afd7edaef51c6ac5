package dev.aludel.orm.model;

import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.LoadStyle;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree that is known from above only; its files come with it, and know where they are. */
@Mapped(table = "folders")
public class Folder {

  @Id
  private @Nullable Integer id;

  @Column
  private String name;

  @Column(references = "folders.id")
  private @Nullable Integer parentId;

  @Relationship(cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
  private List<Folder> folders = new ArrayList<>();

  @Relationship(load = LoadStyle.JOINED)
  private List<Document> documents = new ArrayList<>();

  public Folder(String name) {
    this.name = name;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public List<Folder> getFolders() {
    return folders;
  }

  public List<Document> getDocuments() {
    return documents;
  }
}
