package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wants to know what its attributes were. */
@Mapped(table = "seats")
public class Seat {

  /** Where seats are. */
  @Mapped(table = "rooms")
  public static class Room {

    @Id
    private @Nullable Integer id;

    @Relationship(backPopulates = "room")
    private List<Seat> seats = new ArrayList<>();

    public List<Seat> getSeats() {
      return seats;
    }
  }

  @Id
  private @Nullable Integer id;

  @Column(activeHistory = true)
  private int price;

  @Column(length = 20)
  private @Nullable String color;

  @Column(references = "rooms.id")
  private @Nullable Integer roomId;

  @Relationship(backPopulates = "seats", activeHistory = true)
  private @Nullable Room room;

  public Seat(int price, @Nullable Room room) {
    this.price = price;
    this.room = room;
  }

  public int getPrice() {
    return price;
  }

  public void setPrice(int price) {
    this.price = price;
  }

  public void setColor(@Nullable String color) {
    this.color = color;
  }

  public @Nullable Room getRoom() {
    return room;
  }

  public void setRoom(@Nullable Room room) {
    this.room = room;
  }
}
