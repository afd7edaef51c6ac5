package dev.aludel.orm.model;

import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is not deleted, but hidden, as its items are. */
@Mapped(table = "shops")
public class Shop {

  @Id
  private @Nullable Integer id;

  @Column(length = 20)
  private String name;

  @Column
  private boolean hidden;

  @Relationship(backPopulates = "shop", cascade = Cascade.ALL, orderBy = "id")
  private List<Item> items = new ArrayList<>();

  public Shop(String name, boolean hidden) {
    this.name = name;
    this.hidden = hidden;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isHidden() {
    return hidden;
  }

  public void setHidden(boolean hidden) {
    this.hidden = hidden;
  }

  public List<Item> getItems() {
    return items;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Is sold in one shop. */
  @Mapped(table = "items")
  public static class Item {

    @Id
    private @Nullable Integer id;

    @Column(length = 20)
    private String name;

    @Column
    private boolean hidden;

    @Column
    private int price;

    @Column(references = "shops.id")
    private @Nullable Integer shopId;

    @Relationship(backPopulates = "items")
    private @Nullable Shop shop;

    public Item(String name, boolean hidden) {
      this.name = name;
      this.hidden = hidden;
    }

    public String getName() {
      return name;
    }

    public int getPrice() {
      return price;
    }

    public @Nullable Shop getShop() {
      return shop;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
