package dev.aludel.orm.fault.shop;

import org.jspecify.annotations.Nullable;

/** A key of the program's own type. */
public final class Code implements Comparable<Code> {

  private final String text;

  public Code(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  @Override
  public int compareTo(Code other) {
    UserCode.COMPARE_TO.called();
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    UserCode.EQUALS.called();
    return other instanceof Code that && that.text.equals(text);
  }

  @Override
  public int hashCode() {
    UserCode.HASH_CODE.called();
    return text.hashCode();
  }

  @Override
  public String toString() {
    UserCode.TO_STRING.called();
    return text;
  }
}
