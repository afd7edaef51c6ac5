package dev.aludel.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;

/**
 * Backslashes in literals. Whether one must be doubled is a setting of the session (NO_BACKSLASH_ESCAPES in sql_mode), which
 * a text that is only written does not know; so a statement that has one is put together by the server, which does. COMMENT
 * takes nothing but a literal, hence the detour.
 */
final class Backslashes {

  /** Stands for a backslash until the whole statement is there: no name, no literal and no text in DDL has it. */
  static final char MARK = '\0';

  private Backslashes() {}

  static String marked(String literal) {
    return literal.replace('\\', MARK);
  }

  /** The statement as it can be sent. */
  static String written(String sql) {
    return sql.indexOf(MARK) < 0 ? sql : "EXECUTE IMMEDIATE CONCAT(" + pieces(sql) + ")";
  }

  private static String pieces(String sql) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= sql.length(); i++) {
      if (i == sql.length() || sql.charAt(i) == MARK || sql.charAt(i) == '\\') {
        pieces.add("'" + sql.substring(from, i).replace("'", "''") + "'");
        if (i < sql.length()) {
          pieces.add(sql.charAt(i) == MARK ? ESCAPED : "CHAR(92 USING utf8mb4)");
        }
        from = i + 1;
      }
    }
    return String.join(", ", pieces);
  }

  private static final String ESCAPED =
      "IF(@@sql_mode LIKE '%NO_BACKSLASH_ESCAPES%', CHAR(92 USING utf8mb4), CHAR(92, 92 USING utf8mb4))";
}
