package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
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

  @Column(json = true)
  private @Nullable List<Place> places;

  @Column(json = true)
  private @Nullable Map<String, Object> notes;

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

  public @Nullable List<Place> getPlaces() {
    return places;
  }

  public void setPlaces(@Nullable List<Place> places) {
    this.places = places;
  }

  public @Nullable Map<String, Object> getNotes() {
    return notes;
  }

  public void setNotes(@Nullable Map<String, Object> notes) {
    this.notes = notes;
  }

  public @Nullable DayOfWeek getWeekday() {
    return weekday;
  }
}
