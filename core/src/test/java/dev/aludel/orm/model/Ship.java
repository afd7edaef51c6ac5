package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Has one captain at most, whose row refers to it. */
@Mapped(table = "ships")
public class Ship {

  @Id
  private @Nullable Integer id;

  @Relationship(backPopulates = "ship")
  private @Nullable Captain captain;

  public @Nullable Integer getId() {
    return id;
  }

  public @Nullable Captain getCaptain() {
    return captain;
  }

  public void setCaptain(@Nullable Captain captain) {
    this.captain = captain;
  }

  /** Commands one ship at most. */
  @Mapped(table = "captains")
  public static class Captain {

    @Id
    private @Nullable Integer id;

    @Column(references = "ships.id", unique = true)
    private @Nullable Integer shipId;

    @Relationship(backPopulates = "captain")
    private @Nullable Ship ship;

    public @Nullable Integer getId() {
      return id;
    }

    public @Nullable Integer getShipId() {
      return shipId;
    }

    public @Nullable Ship getShip() {
      return ship;
    }

    public void setShip(@Nullable Ship ship) {
      this.ship = ship;
    }
  }
}
