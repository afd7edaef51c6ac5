package dev.aludel.sql;

import org.jspecify.annotations.Nullable;

/**
 * The name of something in FROM: given by the program, or left to the compiler, which makes {@code users_1} or {@code
 * anon_1} of it. A given name equals the same text; an anonymous one equals only itself.
 */
public final class AliasName {

  private final String text;
  private final boolean anonymous;

  private AliasName(String text, boolean anonymous) {
    this.text = text;
    this.anonymous = anonymous;
  }

  public static AliasName given(String text) {
    return new AliasName(text, false);
  }

  /** A name that the compiler completes by a number. */
  public static AliasName anonymous(String stem) {
    return new AliasName(stem, true);
  }

  /** The name, or the stem of an anonymous one. */
  public String text() {
    return text;
  }

  public boolean isAnonymous() {
    return anonymous;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || !anonymous
            && other instanceof AliasName name
            && !name.anonymous
            && name.text.equals(text);
  }

  @Override
  public int hashCode() {
    return anonymous ? System.identityHashCode(this) : text.hashCode();
  }

  @Override
  public String toString() {
    return anonymous ? text + "_?" : text;
  }
}
