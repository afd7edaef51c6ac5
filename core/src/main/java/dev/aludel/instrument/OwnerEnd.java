package dev.aludel.instrument;

import org.jspecify.annotations.Nullable;

/** How an owner has let go of all its instances. Written once, by the owner's thread; read by any. */
public final class OwnerEnd {

  private volatile @Nullable String text;

  /** It was in that way, {@code closed} for example, by that line of the program; later ends do not count. */
  public void set(String how, @Nullable StackTraceElement line) {
    if (text == null) {
      text = line == null ? how : how + " at " + line;
    }
  }

  /** How and where; null as long as the owner goes on. */
  @Nullable
  String text() {
    return text;
  }
}
