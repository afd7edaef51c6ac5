package dev.aludel.orm.model;

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
  @Column(length = 10, references = "countries.code", updateRule = ReferentialAction.CASCADE)
  private @Nullable String countryCode;

  @Id
  @Column(length = 50)
  private String name;

  @Column
  private @Nullable Integer people;

  @Relationship(backPopulates = "cities")
  private @Nullable Country country;

  public City(String name) {
    this.name = name;
  }

  public @Nullable String getCountryCode() {
    return countryCode;
  }

  public String getName() {
    return name;
  }

  public @Nullable Integer getPeople() {
    return people;
  }

  public void setPeople(@Nullable Integer people) {
    this.people = people;
  }

  public @Nullable Country getCountry() {
    return country;
  }

  public void setCountry(@Nullable Country country) {
    this.country = country;
  }
}
