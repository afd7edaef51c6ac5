package dev.aludel.demo.tutorial.cascades;

import static dev.aludel.mapping.Cascade.ALL;
import static dev.aludel.mapping.Cascade.DELETE_ORPHAN;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The user of the second part, who takes his addresses along when he goes. */
@Mapped(table = "users")
public class User {

  @Id
  private @Nullable Integer id;

  @Column(length = 50, notNull = true)
  private final String name;

  @Column(length = 50)
  private @Nullable String fullname;

  @Column(length = 50)
  private @Nullable String password;

  @Relationship(
      backPopulates = "user",
      orderBy = "id",
      cascade = {ALL, DELETE_ORPHAN})
  private final List<Address> addresses = new ArrayList<>();

  public User(String name, @Nullable String fullname, String password) {
    this.name = name;
    this.fullname = fullname;
    this.password = password;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public @Nullable String getFullname() {
    return fullname;
  }

  public @Nullable String getPassword() {
    return password;
  }

  public List<Address> getAddresses() {
    return addresses;
  }

  @Override
  public String toString() {
    return "User(" + name + ")";
  }
}
