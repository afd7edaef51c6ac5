package dev.aludel.mapping.model;

import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Two classes on tables of one name, in two schemas. */
public final class Archive {

  private Archive() {}

  @Mapped(table = "item", schema = "now")
  public static class Item {
    @Id
    int id;

    @Relationship(secondary = "item_history")
    List<Old> olds = new ArrayList<>();
  }

  @Mapped(table = "item", schema = "past")
  public static class Old {
    @Id
    int id;
  }
}
