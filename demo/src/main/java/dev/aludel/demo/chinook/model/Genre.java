package dev.aludel.demo.chinook.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import org.jspecify.annotations.Nullable;

/** A kind of music, or of film. Tracks know it; it does not know its tracks. */
@Mapped(table = "Genre")
public class Genre {

  @Id
  @Column(name = "GenreId")
  private Integer id;

  @Column(name = "Name", length = 120)
  private @Nullable String name;

  public Genre(Integer id, @Nullable String name) {
    this.id = id;
    this.name = name;
  }

  public Integer id() {
    return id;
  }

  public @Nullable String name() {
    return name;
  }
}
