package dev.aludel.orm.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Version;
import org.jspecify.annotations.Nullable;

/** Has a version that counts. */
@Mapped(table = "accounts")
public class Account {

  @Id
  private @Nullable Integer id;

  @Column(length = 50)
  private String owner;

  @Column
  private long balance;

  @Version
  private int version;

  public Account(String owner, long balance) {
    this.owner = owner;
    this.balance = balance;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }

  public long getBalance() {
    return balance;
  }

  public void setBalance(long balance) {
    this.balance = balance;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
