package dev.aludel.oracle.meaning;

import static dev.aludel.oracle.meaning.SqlFault.settled;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** ISO/IEC 9075-2, 6.29 string value expression, 6.30 string value function, and 8.5 like predicate. */
public final class Texts {

  /** No character, so that nothing escapes. */
  private static final int NONE = -1;

  private Texts() {}

  public static @Nullable Object concat(@Nullable Object left, @Nullable Object right) {
    return left == null || right == null ? null : (String) settled(left) + (String) settled(right);
  }

  /** From a position, counted from 1, on; without a length if that is null. */
  public static @Nullable Object substring(Env env, @Nullable Object text, long from, long length) {
    if (text == null) {
      return null;
    }
    int[] characters = characters(env, (String) text);
    long begin = Math.min(Math.max(from, 1) - 1, characters.length);
    long end = Math.max(begin, Math.min(from - 1 + length, characters.length));
    return new String(characters, (int) begin, (int) (end - begin));
  }

  public static @Nullable Object length(Env env, @Nullable Object text) {
    return text == null ? null : (long) characters(env, (String) text).length;
  }

  private static int[] characters(Env env, String text) {
    return env.has(Quirk.TEXT_IS_UTF16)
        ? text.chars().toArray()
        : text.codePoints().toArray();
  }

  public static @Nullable Object upper(Env env, @Nullable Object text) {
    if (text == null) {
      return null;
    }
    return env.has(Quirk.CASE_IS_ASCII)
        ? mapped((String) text, 'a', 'z', 'A' - 'a')
        : ((String) text).toUpperCase(Locale.ROOT);
  }

  public static @Nullable Object lower(Env env, @Nullable Object text) {
    if (text == null) {
      return null;
    }
    return env.has(Quirk.CASE_IS_ASCII)
        ? mapped((String) text, 'A', 'Z', 'a' - 'A')
        : ((String) text).toLowerCase(Locale.ROOT);
  }

  private static String mapped(String text, char first, char last, int by) {
    StringBuilder mapped = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      mapped.setCharAt(i, c >= first && c <= last ? (char) (c + by) : c);
    }
    return mapped.toString();
  }

  /** Without the blanks at both ends. */
  public static @Nullable Object trim(@Nullable Object text) {
    return text == null ? null : ((String) text).replaceAll("^ +| +$", "");
  }

  /** Whether the whole text matches a pattern that does not say what escapes in it. */
  public static boolean like(Env env, String text, String pattern) {
    int escape = env.has(Quirk.LIKE_ESCAPES_BY_BACKSLASH) ? '\\' : NONE;
    return like(characters(env, text), 0, characters(env, pattern), 0, escape);
  }

  private static boolean like(int[] text, int from, int[] pattern, int at, int escape) {
    if (at == pattern.length) {
      return from == text.length;
    }
    if (pattern[at] == '%') {
      for (int rest = from; rest <= text.length; rest++) {
        if (like(text, rest, pattern, at + 1, escape)) {
          return true;
        }
      }
      return false;
    }
    boolean escaped = pattern[at] == escape && at + 1 < pattern.length;
    int wanted = escaped ? pattern[at + 1] : pattern[at];
    boolean any = !escaped && wanted == '_';
    return from < text.length
        && (any || text[from] == wanted)
        && like(text, from + 1, pattern, at + (escaped ? 2 : 1), escape);
  }
}
