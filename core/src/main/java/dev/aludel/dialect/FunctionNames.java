package dev.aludel.dialect;

import dev.aludel.error.CompileException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the name of any function. Words stand as they are, since databases find their own functions by those only, some of
 * them reserved ({@code left}, {@code replace}); words that begin something else than a function are refused.
 */
final class FunctionNames {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private static final Set<String> SYNTAX =
      Set.of(("ALL AND ANY AS ASC BETWEEN BY CASE CHECK COLLATE"
              + " CONSTRAINT CREATE CROSS DEFAULT DELETE DESC DISTINCT DROP ELSE END EXCEPT EXISTS FALSE"
              + " FETCH FOR FOREIGN FROM FULL GROUP HAVING IN INNER INTERSECT INTO IS JOIN LIMIT NATURAL NOT"
              + " NULL OFFSET ON OR ORDER OUTER PRIMARY REFERENCES RETURNING SELECT SET SOME TABLE THEN TRUE"
              + " UNION UNIQUE UPDATE USING VALUES WHEN WHERE WINDOW WITH")
          .split(" "));

  private FunctionNames() {}

  /** Each part of a dotted name, quoted if it is not a word. */
  static String write(String name, Dialect dialect) {
    List<String> parts = Arrays.asList(name.split("\\.", -1));
    if (parts.size() == 1 && SYNTAX.contains(name.toUpperCase(Locale.ROOT))) {
      throw CompileException.of(
          "\"%s\" is a word of SQL and no function.".formatted(name),
          "Use the method of Expression or Sql for it, or text(…).",
          "no-function");
    }
    return parts.stream()
        .map(part -> isPlain(part) ? part : dialect.quote(part))
        .collect(Collectors.joining("."));
  }

  private static boolean isPlain(String part) {
    return WORD.matcher(part).matches() && !SYNTAX.contains(part.toUpperCase(Locale.ROOT));
  }
}
