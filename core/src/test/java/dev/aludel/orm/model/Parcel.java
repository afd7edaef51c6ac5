package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Version;
import org.jspecify.annotations.Nullable;

/** Its version is made by the database. */
@Mapped(table = "parcels")
public class Parcel {

  @Id
  private @Nullable Integer id;

  @Column(length = 50)
  private String label;

  @Version(byServer = true)
  @Column(serverDefault = "1")
  private @Nullable Long revision;

  public Parcel(String label) {
    this.label = label;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public @Nullable Long getRevision() {
    return revision;
  }
}
