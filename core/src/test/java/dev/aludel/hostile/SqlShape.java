package dev.aludel.hostile;

import dev.aludel.hostile.SqlToken.Kind;
import java.util.List;
import java.util.function.UnaryOperator;

/** What statements consist of, for comparison. A name is the same with quotes and without. */
final class SqlShape {

  private SqlShape() {}

  /** The words of each statement, with its names renamed. */
  static List<List<SqlToken>> of(
      List<String> statements, String dialect, UnaryOperator<String> rename) {
    return statements.stream()
        .map(sql -> SqlTokens.of(sql, dialect).stream()
            .map(token -> named(token, rename))
            .toList())
        .toList();
  }

  /** As {@link #of}, of what a server shows: literals count as parameters, since a driver may have put them in their place. */
  static List<List<SqlToken>> ofReceived(
      List<String> statements, String dialect, UnaryOperator<String> rename) {
    return of(statements, dialect, rename).stream()
        .map(tokens -> tokens.stream().map(SqlShape::withoutValue).toList())
        .toList();
  }

  private static SqlToken named(SqlToken token, UnaryOperator<String> rename) {
    return switch (token.kind()) {
      case WORD, QUOTED_NAME -> new SqlToken(Kind.QUOTED_NAME, rename.apply(token.text()));
      default -> token;
    };
  }

  private static SqlToken withoutValue(SqlToken token) {
    return switch (token.kind()) {
      case STRING, NUMBER -> new SqlToken(Kind.PARAMETER, "?");
      default -> token;
    };
  }
}
