package dev.aludel.demo.chinook.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A musician or a band. */
@Mapped(table = "Artist")
public class Artist {

  @Id
  @Column(name = "ArtistId")
  private Integer id;

  @Column(name = "Name", length = 120)
  private @Nullable String name;

  @Relationship(backPopulates = "artist", orderBy = "id")
  private List<Album> albums = new ArrayList<>();

  public Artist(Integer id, @Nullable String name) {
    this.id = id;
    this.name = name;
  }

  public Integer id() {
    return id;
  }

  public @Nullable String name() {
    return name;
  }

  public List<Album> albums() {
    return albums;
  }
}
