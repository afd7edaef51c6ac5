package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.SqlToken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CREATE INDEX as SQLite has kept it, read for its expressions and its condition. */
final class SqliteIndexText {

  private final List<String> parts = new ArrayList<>();
  private @Nullable String condition;

  SqliteIndexText(String sql) {
    int depth = 0;
    int from = 0;
    for (SqlToken token : SqlToken.of(sql)) {
      if (token.is("(") && ++depth == 1) {
        from = token.end();
      } else if (depth == 1 && (token.is(",") || token.is(")")) && condition == null) {
        parts.add(withoutOrder(sql.substring(from, token.start())));
        from = token.end();
      } else if (depth == 0 && token.is("WHERE")) {
        condition = sql.substring(token.end()).strip();
      }
      depth -= token.is(")") ? 1 : 0;
    }
  }

  private static String withoutOrder(String part) {
    return part.strip().replaceFirst("(?i)\\s+(ASC|DESC)$", "");
  }

  String part(int position) {
    return parts.get(position);
  }

  @Nullable
  String condition() {
    return condition;
  }
}
