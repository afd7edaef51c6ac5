package dev.aludel.demo.chinook.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A selection of tracks. A track can be in many, and a playlist has many: the rows between are in a table of their own. */
@Mapped(table = "Playlist")
public class Playlist {

  @Id
  @Column(name = "PlaylistId")
  private Integer id;

  @Column(name = "Name", length = 120)
  private @Nullable String name;

  @Relationship(backPopulates = "playlists", secondary = "PlaylistTrack", orderBy = "id")
  private List<Track> tracks = new ArrayList<>();

  public Playlist(Integer id, @Nullable String name) {
    this.id = id;
    this.name = name;
  }

  public Integer id() {
    return id;
  }

  public @Nullable String name() {
    return name;
  }

  public List<Track> tracks() {
    return tracks;
  }
}
