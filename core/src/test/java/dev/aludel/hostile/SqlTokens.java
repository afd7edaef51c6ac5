package dev.aludel.hostile;

import dev.aludel.hostile.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts SQL into words by the rules of one database, written down here once more so that they do not agree with the library's
 * by sharing its code. Throws if a quote is not closed. Serves one text.
 */
final class SqlTokens {

  private final String sql;
  private final boolean mariaDb;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int at;

  private SqlTokens(String sql, boolean mariaDb) {
    this.sql = sql;
    this.mariaDb = mariaDb;
  }

  static List<SqlToken> of(String sql, String dialect) {
    SqlTokens tokens = new SqlTokens(sql, dialect.equals("mariadb"));
    while (tokens.at < sql.length()) {
      tokens.next();
    }
    return tokens.tokens;
  }

  private void next() {
    char first = sql.charAt(at);
    if (Character.isWhitespace(first)) {
      at++;
    } else if (first == '\'' || mariaDb && first == '"') {
      add(Kind.STRING, quoted(first, mariaDb));
    } else if (first == (mariaDb ? '`' : '"')) {
      add(Kind.QUOTED_NAME, quoted(first, false));
    } else if (beginsComment()) {
      add(Kind.COMMENT, sql.substring(at));
      at = sql.length();
    } else if (first == '?') {
      at++;
      add(Kind.PARAMETER, "?");
    } else if (first == '$' && Character.isDigit(sql.charAt(at + 1))) {
      at++;
      run("0123456789");
      add(Kind.PARAMETER, "?");
    } else if (Character.isDigit(first)) {
      add(Kind.NUMBER, run("0123456789."));
    } else if (Character.isLetter(first) || first == '_') {
      add(Kind.WORD, word());
    } else {
      at++;
      add(Kind.SIGN, String.valueOf(first));
    }
  }

  private void add(Kind kind, String text) {
    tokens.add(new SqlToken(kind, text));
  }

  private boolean beginsComment() {
    return sql.startsWith("/*", at)
        || mariaDb && sql.charAt(at) == '#'
        || sql.startsWith("--", at)
            && (!mariaDb || at + 2 == sql.length() || sql.charAt(at + 2) <= ' ');
  }

  private String quoted(char quote, boolean backslashes) {
    StringBuilder text = new StringBuilder();
    for (at++; ; at++) {
      if (at >= sql.length()) {
        throw new AssertionError("open " + quote + " in " + sql);
      }
      char next = sql.charAt(at);
      if (backslashes && next == '\\') {
        text.append(unescaped(sql.charAt(++at)));
      } else if (next != quote) {
        text.append(next);
      } else if (sql.startsWith(String.valueOf(quote), at + 1)) {
        text.append(sql.charAt(at++));
      } else {
        at++;
        return text.toString();
      }
    }
  }

  private static char unescaped(char escaped) {
    return switch (escaped) {
      case '0' -> '\0';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'Z' -> '\u001a';
      default -> escaped;
    };
  }

  private String run(String characters) {
    int begin = at;
    while (at < sql.length() && characters.indexOf(sql.charAt(at)) >= 0) {
      at++;
    }
    return sql.substring(begin, at);
  }

  private String word() {
    int begin = at;
    while (at < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
      at++;
    }
    return sql.substring(begin, at);
  }
}
