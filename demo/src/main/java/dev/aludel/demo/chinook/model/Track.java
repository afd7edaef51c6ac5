package dev.aludel.demo.chinook.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the store sells: one piece of music, or one film. */
@Mapped(table = "Track")
public class Track {

  @Id
  @Column(name = "TrackId")
  private Integer id;

  @Column(name = "Name", length = 200, notNull = true)
  private String name;

  @Column(name = "AlbumId", references = "Album.AlbumId")
  private @Nullable Integer albumId;

  @Column(name = "MediaTypeId", references = "MediaType.MediaTypeId", notNull = true)
  private @Nullable Integer mediaTypeId;

  @Column(name = "GenreId", references = "Genre.GenreId")
  private @Nullable Integer genreId;

  @Column(name = "Composer", length = 220)
  private @Nullable String composer;

  /** A primitive is NOT NULL without saying so. */
  @Column(name = "Milliseconds")
  private int milliseconds;

  @Column(name = "Bytes")
  private @Nullable Integer bytes;

  @Column(name = "UnitPrice", precision = 10, scale = 2, notNull = true)
  private BigDecimal unitPrice;

  @Relationship(backPopulates = "tracks")
  private @Nullable Album album;

  @Relationship
  private MediaType mediaType;

  @Relationship
  private @Nullable Genre genre;

  /** The other side of {@link Playlist#tracks()}, through the same table. */
  @Relationship(backPopulates = "tracks", secondary = "PlaylistTrack", orderBy = "id")
  private List<Playlist> playlists = new ArrayList<>();

  public Track(
      Integer id, String name, MediaType mediaType, int milliseconds, BigDecimal unitPrice) {
    this.id = id;
    this.name = name;
    this.mediaType = mediaType;
    this.milliseconds = milliseconds;
    this.unitPrice = unitPrice;
  }

  public Integer id() {
    return id;
  }

  public String name() {
    return name;
  }

  public @Nullable Integer albumId() {
    return albumId;
  }

  public int milliseconds() {
    return milliseconds;
  }

  public BigDecimal unitPrice() {
    return unitPrice;
  }

  public @Nullable Album album() {
    return album;
  }

  public MediaType mediaType() {
    return mediaType;
  }

  public @Nullable Genre genre() {
    return genre;
  }

  public List<Playlist> playlists() {
    return playlists;
  }

  public void setAlbum(@Nullable Album album) {
    this.album = album;
  }

  public void setGenre(@Nullable Genre genre) {
    this.genre = genre;
  }

  public void setComposer(@Nullable String composer) {
    this.composer = composer;
  }

  public void setBytes(@Nullable Integer bytes) {
    this.bytes = bytes;
  }
}
