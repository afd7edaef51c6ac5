package dev.aludel.demo.chinook.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of one artist. */
@Mapped(table = "Album")
public class Album {

  @Id
  @Column(name = "AlbumId")
  private Integer id;

  @Column(name = "Title", length = 160, notNull = true)
  private String title;

  /** Written by the session, from {@link #artist}, when it inserts the row. */
  @Column(name = "ArtistId", references = "Artist.ArtistId", notNull = true)
  private @Nullable Integer artistId;

  /** The other side of {@link Artist#albums()}: who sets one of them finds the other set too. */
  @Relationship(backPopulates = "albums")
  private Artist artist;

  @Relationship(backPopulates = "album", orderBy = "id")
  private List<Track> tracks = new ArrayList<>();

  public Album(Integer id, String title, Artist artist) {
    this.id = id;
    this.title = title;
    this.artist = artist;
  }

  public Integer id() {
    return id;
  }

  public String title() {
    return title;
  }

  public @Nullable Integer artistId() {
    return artistId;
  }

  public Artist artist() {
    return artist;
  }

  public List<Track> tracks() {
    return tracks;
  }
}
