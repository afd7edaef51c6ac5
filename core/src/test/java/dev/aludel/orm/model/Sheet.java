package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has columns of kinds that only an annotation tells. */
@Mapped(table = "sheets")
public class Sheet {

  /** Kept as one document. */
  public record Place(int x, List<String> names) {}

  @Id
  private @Nullable Long id;

  @Column(json = true)
  private @Nullable Place place;

  @Column(ordinal = true)
  private @Nullable DayOfWeek weekday;

  public Sheet(@Nullable Place place, @Nullable DayOfWeek weekday) {
    this.place = place;
    this.weekday = weekday;
  }

  public @Nullable Long getId() {
    return id;
  }

  public @Nullable Place getPlace() {
    return place;
  }

  public void setPlace(@Nullable Place place) {
    this.place = place;
  }

  public @Nullable DayOfWeek getWeekday() {
    return weekday;
  }
}
