package dev.aludel.orm.oracle.world;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import dev.aludel.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/** Has the key of its country in its own. */
@Mapped(table = "cities")
public class City {

  @Id
  @Column(length = 20, references = "countries.code", updateRule = ReferentialAction.CASCADE)
  public @Nullable String countryCode;

  @Id
  @Column(length = 20)
  public @Nullable String name;

  @Column
  public @Nullable Integer people;

  @Relationship(backPopulates = "cities")
  public @Nullable Country country;
}
