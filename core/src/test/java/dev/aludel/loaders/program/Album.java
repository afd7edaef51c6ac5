package dev.aludel.loaders.program;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One side of the songs. */
@Mapped(table = "albums")
public class Album {

  @Id
  private @Nullable Integer id;

  @Column
  final String name;

  @Relationship(backPopulates = "album")
  final List<Song> songs = new ArrayList<>();

  public Album(String name) {
    this.name = name;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getName() {
    return name;
  }
}
