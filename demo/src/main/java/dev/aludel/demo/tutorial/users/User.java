package dev.aludel.demo.tutorial.users;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import org.jspecify.annotations.Nullable;

/** A row of table users. A plain class: its fields may be private or final, and no empty constructor is needed. */
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

  public void setFullname(@Nullable String fullname) {
    this.fullname = fullname;
  }

  public @Nullable String getPassword() {
    return password;
  }

  public void setPassword(@Nullable String password) {
    this.password = password;
  }

  @Override
  public String toString() {
    return "User(" + name + ")";
  }
}
