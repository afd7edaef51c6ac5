package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Immutable but for its key, with fields that no column holds and one constructor. */
@Mapped(table = "films")
public final class Film {

  @Id
  private @Nullable Integer id;

  @Column
  private final String title;

  @Column
  private final boolean colour;

  @Column
  private final byte rating;

  @Column
  private final short year;

  @Column
  private final int minutes;

  @Column
  private final long budget;

  @Column
  private final float ratio;

  @Column
  private final double gross;

  @Column
  private final @Nullable LocalDate released;

  public final Duration length;
  public final List<String> notes = new ArrayList<>();
  public final String text;

  public Film(
      String title,
      boolean colour,
      byte rating,
      short year,
      int minutes,
      long budget,
      float ratio,
      double gross,
      @Nullable LocalDate released) {
    this.title = title;
    this.colour = colour;
    this.rating = rating;
    this.year = year;
    this.minutes = minutes;
    this.budget = budget;
    this.ratio = ratio;
    this.gross = gross;
    this.released = released;
    length = Duration.ofMinutes(minutes);
    text = String.join(
        " ",
        title,
        "" + colour,
        "" + rating,
        "" + year,
        "" + budget,
        "" + ratio,
        "" + gross,
        "" + released);
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public @Nullable LocalDate getReleased() {
    return released;
  }
}
