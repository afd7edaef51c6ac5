package dev.aludel.demo.chinook.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Mixin;
import org.jspecify.annotations.Nullable;

/** The columns that {@link Customer} and {@link Employee} have alike. A mixin: it has no table, its heirs' tables have these columns. */
@Mixin
public abstract class Contact {

  @Column(name = "Address", length = 70)
  private @Nullable String street;

  @Column(name = "City", length = 40)
  private @Nullable String city;

  @Column(name = "State", length = 40)
  private @Nullable String state;

  @Column(name = "Country", length = 40)
  private @Nullable String country;

  @Column(name = "PostalCode", length = 10)
  private @Nullable String postalCode;

  @Column(name = "Phone", length = 24)
  private @Nullable String phone;

  @Column(name = "Fax", length = 24)
  private @Nullable String fax;

  public @Nullable String country() {
    return country;
  }

  public PostalAddress address() {
    return new PostalAddress(street, city, state, country, postalCode);
  }

  public void setAddress(PostalAddress address) {
    street = address.street();
    city = address.city();
    state = address.state();
    country = address.country();
    postalCode = address.postalCode();
  }

  public void setPhone(@Nullable String phone) {
    this.phone = phone;
  }

  public void setFax(@Nullable String fax) {
    this.fax = fax;
  }
}
