package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** The child of a {@link User}. */
@Mapped(table = "addresses")
public class Address {

  @Id
  private @Nullable Integer id;

  @Column(notNull = true)
  private String email;

  @Column(references = "users.id")
  private @Nullable Integer userId;

  @Relationship(backPopulates = "addresses")
  private @Nullable User user;

  public Address(String email) {
    this.email = email;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public @Nullable Integer getUserId() {
    return userId;
  }

  public @Nullable User getUser() {
    return user;
  }

  public void setUser(@Nullable User user) {
    this.user = user;
  }

  @Override
  public String toString() {
    return "Address(" + email + ")";
  }
}
