package dev.aludel.orm.oracle.world;

import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a key that means something, and so may change. */
@Mapped(table = "countries")
public class Country {

  @Id
  @Column(length = 20)
  public @Nullable String code;

  @Column(length = 50)
  public @Nullable String name;

  @Column
  public @Nullable Integer area;

  @Relationship(
      backPopulates = "country",
      cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
  public List<City> cities = new ArrayList<>();
}
