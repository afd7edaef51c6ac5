package dev.aludel.demo.tutorial.cascades;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** An e-mail address. The foreign key is a column as any other; the relationship finds it. */
@Mapped(table = "addresses")
public class Address {

  @Id
  private @Nullable Integer id;

  @Column(length = 100, notNull = true)
  private final String email;

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
