package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;

/** Has a key that means something, and so may change. */
@Mapped(table = "countries")
public class Country {

  @Id
  @Column(length = 10)
  private String code;

  @Column(length = 50)
  private String name;

  @Relationship(backPopulates = "country")
  private List<City> cities = new ArrayList<>();

  public Country(String code, String name) {
    this.code = code;
    this.name = name;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public List<City> getCities() {
    return cities;
  }
}
