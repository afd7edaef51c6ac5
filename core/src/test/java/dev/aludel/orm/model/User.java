package dev.aludel.orm.model;

import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class without a no-arg constructor, with private fields. */
@Mapped(table = "users")
public final class User {

  @Id
  private @Nullable Integer id;

  @Column(length = 50, notNull = true)
  private String name;

  @Column
  private @Nullable String fullname;

  @Relationship(
      backPopulates = "user",
      cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
      orderBy = "id")
  private List<Address> addresses = new ArrayList<>();

  public User(String name, @Nullable String fullname) {
    this.name = name;
    this.fullname = fullname;
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

  public @Nullable String getFullname() {
    return fullname;
  }

  public void setFullname(@Nullable String fullname) {
    this.fullname = fullname;
  }

  public List<Address> getAddresses() {
    return addresses;
  }

  @Override
  public String toString() {
    return "User(" + name + ")";
  }
}
