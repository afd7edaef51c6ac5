package dev.aludel.testing;

import java.util.regex.Pattern;

/** White space of SQL, where it means nothing. */
final class Whitespace {

  /** Quoted text is matched first, so that it stays as it is. */
  private static final Pattern QUOTED_OR_SPACE =
      Pattern.compile("('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`)|\\s+");

  private Whitespace() {}

  /** Makes one space of each run of white space outside of quotes, and none at the ends. */
  static String normalized(String sql) {
    return QUOTED_OR_SPACE
        .matcher(sql.strip())
        .replaceAll(found -> found.group(1) == null
            ? " "
            : java.util.regex.Matcher.quoteReplacement(found.group(1)));
  }
}
