package dev.aludel.orm.model;

import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has entries, and refers to one of them. */
@Mapped(table = "widgets")
public class Widget {

  @Id
  private @Nullable Integer id;

  @Column(length = 50)
  private String name;

  @Column(references = "entries.id")
  private @Nullable Integer favoriteId;

  @Relationship(foreignKey = "favoriteId", postUpdate = true)
  private @Nullable Entry favorite;

  @Relationship(
      foreignKey = "widgetId",
      backPopulates = "widget",
      cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
      orderBy = "id")
  private List<Entry> entries = new ArrayList<>();

  public Widget(String name) {
    this.name = name;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public @Nullable Entry getFavorite() {
    return favorite;
  }

  public void setFavorite(@Nullable Entry favorite) {
    this.favorite = favorite;
  }

  public List<Entry> getEntries() {
    return entries;
  }
}
