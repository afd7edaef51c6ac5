package dev.aludel.hostile.model;

import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose key is a string, and so are its things'. */
@Mapped(table = "owners")
public class Owner {

  @Id
  @Column(length = 180)
  private String id;

  @Column(length = 180)
  private @Nullable String tenant;

  @Relationship(
      backPopulates = "owner",
      cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
      orderBy = "id")
  private List<Thing> things = new ArrayList<>();

  public Owner(String id, @Nullable String tenant) {
    this.id = id;
    this.tenant = tenant;
  }

  public String getId() {
    return id;
  }

  public @Nullable String getTenant() {
    return tenant;
  }

  public void setTenant(@Nullable String tenant) {
    this.tenant = tenant;
  }

  public List<Thing> getThings() {
    return things;
  }
}
