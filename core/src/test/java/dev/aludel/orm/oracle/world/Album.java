package dev.aludel.orm.oracle.world;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes with its artist, and has tags. */
@Mapped(table = "albums")
public class Album {

  @Id
  public @Nullable Integer id;

  @Column(length = 50)
  public @Nullable String title;

  @Column
  public @Nullable Integer price;

  @Column(references = "artists.id")
  public @Nullable Integer artistId;

  @Relationship(foreignKey = "artistId", backPopulates = "albums")
  public @Nullable Artist artist;

  @Relationship(secondary = "album_tags", backPopulates = "albums")
  public Set<Tag> tags = new LinkedHashSet<>();
}
