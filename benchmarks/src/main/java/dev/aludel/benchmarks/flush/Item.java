package dev.aludel.benchmarks.flush;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;

/** A row of six columns. */
@Mapped(table = "items")
final class Item {

  @Id
  private final int id;

  @Column(length = 50)
  private final String name;

  @Column(length = 50)
  private final String place;

  @Column
  private final long price;

  @Column
  private final boolean sold;

  @Column
  private int stock;

  Item(int id) {
    this.id = id;
    name = "item " + id;
    place = "shelf " + id % 100;
    price = 100L * id;
    sold = id % 3 == 0;
  }

  int id() {
    return id;
  }

  int stock() {
    return stock;
  }

  void stock(int now) {
    stock = now;
  }

  @Override
  public String toString() {
    return name + ", " + place + ", " + price + ", " + sold + ", " + stock;
  }
}
