package dev.aludel.testing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a statement does, told by its text. */
public enum StatementKind {
  /** Reads: SELECT, VALUES and TABLE, a WITH before them included. */
  SELECT,
  /** Adds rows, be it under conditions: INSERT, MERGE, REPLACE. */
  INSERT,
  UPDATE,
  DELETE,
  /** Changes the schema: CREATE, ALTER, DROP, TRUNCATE, COMMENT, GRANT, REVOKE, RENAME. */
  DDL,
  /** All else: SET, CALL, EXPLAIN and so on. */
  OTHER;

  /** What has no words of the statement in it: quoted text and names, and comments. */
  private static final Pattern TOKEN = Pattern.compile(
      "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|--[^\n]*|/\\*.*?\\*/|[A-Za-z_][A-Za-z_0-9$]*|[()]",
      Pattern.DOTALL);

  static StatementKind of(String sql) {
    Matcher tokens = TOKEN.matcher(sql);
    boolean with = false;
    int depth = 0;
    while (tokens.find()) {
      String token = tokens.group().toUpperCase(Locale.ROOT);
      if (token.equals("(")) {
        depth += with ? 1 : 0;
      } else if (token.equals(")")) {
        depth -= with ? 1 : 0;
      } else if (Character.isLetter(token.charAt(0)) && depth == 0) {
        StatementKind kind = ofWord(token);
        if (!with && !token.equals("WITH")) {
          return kind;
        }
        if (with && kind != OTHER && kind != DDL) {
          return kind; // the first such word outside of the parentheses of the WITH
        }
        with = true;
      }
    }
    return OTHER;
  }

  private static StatementKind ofWord(String word) {
    return switch (word) {
      case "SELECT", "VALUES", "TABLE" -> SELECT;
      case "INSERT", "MERGE", "REPLACE" -> INSERT;
      case "UPDATE" -> UPDATE;
      case "DELETE" -> DELETE;
      case "CREATE", "ALTER", "DROP", "TRUNCATE", "COMMENT", "GRANT", "REVOKE", "RENAME" -> DDL;
      default -> OTHER;
    };
  }
}
