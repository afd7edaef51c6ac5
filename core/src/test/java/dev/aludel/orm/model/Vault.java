package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import org.jspecify.annotations.Nullable;

/** A class with secrets, the key among them. */
@Mapped(table = "vaults")
public final class Vault {

  @Id
  @Column(length = 40, secret = true)
  private String token;

  @Column(length = 40, secret = true, unique = true)
  private @Nullable String pin;

  @Column
  private @Nullable String label;

  public Vault(String token, @Nullable String pin) {
    this.token = token;
    this.pin = pin;
  }

  public String getToken() {
    return token;
  }

  public @Nullable String getPin() {
    return pin;
  }

  public void setPin(@Nullable String pin) {
    this.pin = pin;
  }

  public @Nullable String getLabel() {
    return label;
  }

  public void setLabel(@Nullable String label) {
    this.label = label;
  }
}
