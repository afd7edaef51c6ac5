package dev.aludel.orm.model;

import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Can be cloned, and has a collection. */
@Mapped(table = "crates")
public class Crate implements Cloneable {

  @Id
  private @Nullable Integer id;

  @Relationship(backPopulates = "crate", cascade = Cascade.SAVE_UPDATE)
  private List<Bottle> bottles = new ArrayList<>();

  public @Nullable Integer getId() {
    return id;
  }

  public List<Bottle> getBottles() {
    return bottles;
  }

  public void setBottles(List<Bottle> bottles) {
    this.bottles = bottles;
  }

  @Override
  public Crate clone() {
    try {
      return (Crate) super.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The child; begins in a crate of its own, and refuses some labels by a checked exception. */
  @Mapped(table = "bottles")
  public static class Bottle {

    public static final Crate SHELF = new Crate();

    @Id
    private @Nullable Integer id;

    @Column
    private final String label;

    @Column(references = "crates.id")
    private @Nullable Integer crateId;

    @Relationship(backPopulates = "bottles")
    private @Nullable Crate crate = SHELF;

    public Bottle(String label) throws java.io.IOException {
      if (label.isEmpty()) {
        throw new java.io.IOException("no label");
      }
      this.label = label;
    }

    public String getLabel() {
      return label;
    }

    public @Nullable Crate getCrate() {
      return crate;
    }

    public void setCrate(@Nullable Crate crate) {
      this.crate = crate;
    }
  }
}
