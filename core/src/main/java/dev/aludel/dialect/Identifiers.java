package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes identifiers as SQL: as they are if they are plain lower-case words that the database does not reserve, else in
 * quotes. So names that somebody typed without thinking of quotes stay readable, and all others keep their case.
 *
 * @param reserved in upper case
 * @param rule what can be a name at all
 */
public record Identifiers(Set<String> reserved, char quote, NameRule rule) {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  /** How much of a name an error shows. */
  private static final int SHOWN = 100;

  public Identifiers {
    reserved = Set.copyOf(reserved);
  }

  public String write(String identifier) {
    String objection = rule.objection(identifier);
    if (objection != null) {
      throw CompileException.of(
          "\"%s\" cannot be a name: %s.".formatted(shown(identifier), objection),
          "Choose another one.",
          "bad-identifier");
    }
    return isPlain(identifier) ? identifier : quoted(identifier);
  }

  /** Whether {@link #write} leaves it as it is. */
  public boolean isPlain(String identifier) {
    return PLAIN.matcher(identifier).matches()
        && !reserved.contains(identifier.toUpperCase(Locale.ROOT));
  }

  private String quoted(String identifier) {
    if (identifier.isEmpty() || identifier.codePoints().anyMatch(Identifiers::isUnfit)) {
      throw CompileException.of(
          "\"%s\" is no identifier.".formatted(shown(identifier)),
          "Use one that is not empty and has no control characters or unpaired surrogates.",
          "bad-identifier");
    }
    String mark = String.valueOf(quote);
    return mark + identifier.replace(mark, mark + mark) + mark;
  }

  // What comes as one code point is no part of a pair.
  private static boolean isUnfit(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }

  private static String shown(String identifier) {
    StringBuilder shown = new StringBuilder();
    identifier
        .codePoints()
        .limit(SHOWN)
        .map(c -> isUnfit(c) ? '?' : c)
        .forEach(shown::appendCodePoint);
    return identifier.codePoints().skip(SHOWN).findAny().isPresent()
        ? shown + "…"
        : shown.toString();
  }
}
