package dev.aludel.orm.model;

import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of a string of beads, along which every cascade goes. */
@Mapped(table = "beads")
public class Bead {

  @Id
  private @Nullable Integer id;

  @Column
  private String name;

  @Column(references = "beads.id")
  private @Nullable Integer beforeId;

  @Relationship(backPopulates = "after")
  private @Nullable Bead before;

  @Relationship(
      backPopulates = "before",
      cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
  private List<Bead> after = new ArrayList<>();

  public Bead(String name, @Nullable Bead before) {
    this.name = name;
    this.before = before;
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

  public @Nullable Bead getBefore() {
    return before;
  }

  public List<Bead> getAfter() {
    return after;
  }

  @Override
  public String toString() {
    return "Bead " + name;
  }
}
