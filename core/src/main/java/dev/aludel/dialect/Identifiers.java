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
 */
public record Identifiers(Set<String> reserved, char quote) {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  public Identifiers {
    reserved = Set.copyOf(reserved);
  }

  public String write(String identifier) {
    return isPlain(identifier) ? identifier : quoted(identifier);
  }

  /** Whether {@link #write} leaves it as it is. */
  public boolean isPlain(String identifier) {
    return PLAIN.matcher(identifier).matches()
        && !reserved.contains(identifier.toUpperCase(Locale.ROOT));
  }

  private String quoted(String identifier) {
    if (identifier.isEmpty() || identifier.chars().anyMatch(Character::isISOControl)) {
      throw CompileException.of(
          "\"%s\" is no identifier.".formatted(identifier.replaceAll("\\p{Cntrl}", "?")),
          "Use one that is not empty and has no control characters.",
          "bad-identifier");
    }
    String mark = String.valueOf(quote);
    return mark + identifier.replace(mark, mark + mark) + mark;
  }
}
