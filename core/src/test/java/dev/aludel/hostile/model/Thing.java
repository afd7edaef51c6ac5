package dev.aludel.hostile.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** What an {@link Owner} has. */
@Mapped(table = "things")
public class Thing {

  @Id
  @Column(length = 180)
  private String id;

  @Column(length = 180, references = "owners.id")
  private @Nullable String ownerId;

  @Relationship(backPopulates = "things")
  private @Nullable Owner owner;

  public Thing(String id) {
    this.id = id;
  }

  public String getId() {
    return id;
  }

  public @Nullable String getOwnerId() {
    return ownerId;
  }

  public @Nullable Owner getOwner() {
    return owner;
  }
}
