package dev.aludel.orm.fault.shop;

import org.jspecify.annotations.Nullable;

/** A value of the program's own type. */
public final class Money implements Comparable<Money> {

  private final long cents;

  public Money(long cents) {
    this.cents = cents;
  }

  long cents() {
    return cents;
  }

  @Override
  public int compareTo(Money other) {
    UserCode.COMPARE_TO.called();
    return Long.compare(cents, other.cents);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    UserCode.EQUALS.called();
    return other instanceof Money that && that.cents == cents;
  }

  @Override
  public int hashCode() {
    UserCode.HASH_CODE.called();
    return Long.hashCode(cents);
  }

  @Override
  public String toString() {
    UserCode.TO_STRING.called();
    return String.valueOf(cents);
  }
}
