package dev.aludel.orm.oracle.world;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other side of a many-to-many, with a key that the program gives and keeps. */
@Mapped(table = "tags")
public class Tag {

  @Id
  @Column(length = 20)
  public @Nullable String word;

  @Column
  public @Nullable Integer weight;

  @Relationship(secondary = "album_tags", backPopulates = "tags")
  public List<Album> albums = new ArrayList<>();
}
