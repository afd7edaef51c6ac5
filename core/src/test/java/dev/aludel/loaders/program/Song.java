package dev.aludel.loaders.program;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** A song of an album. */
@Mapped(table = "songs")
public class Song {

  @Id
  private @Nullable Integer id;

  @Column
  String title;

  @Column(references = "albums.id")
  private @Nullable Integer albumId;

  @Relationship(backPopulates = "songs")
  @Nullable
  Album album;

  public Song(String title) {
    this.title = title;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public @Nullable Integer getAlbumId() {
    return albumId;
  }
}
