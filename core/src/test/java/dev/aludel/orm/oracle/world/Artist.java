package dev.aludel.orm.oracle.world;

import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owns albums, one of which may be its favorite: the rows refer to each other. */
@Mapped(table = "artists")
public class Artist {

  @Id
  public @Nullable Integer id;

  @Column(length = 50)
  public @Nullable String name;

  @Column
  public @Nullable Integer rating;

  @Column(references = "albums.id")
  public @Nullable Integer favoriteId;

  @Relationship(foreignKey = "favoriteId", postUpdate = true)
  public @Nullable Album favorite;

  @Relationship(
      foreignKey = "artistId",
      backPopulates = "artist",
      cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
      orderBy = "id")
  public List<Album> albums = new ArrayList<>();
}
