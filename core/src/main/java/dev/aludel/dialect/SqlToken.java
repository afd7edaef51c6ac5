package dev.aludel.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of SQL that was written by somebody else: a database's own text of a table, a condition, a view.
 *
 * @param text of a literal or a quoted name, what it stands for
 * @param start where it begins in the SQL
 * @param end behind its last character
 */
public record SqlToken(Kind kind, String text, int start, int end) {

  /** What a token is. */
  public enum Kind {
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    SYMBOL
  }

  private static final String STRING = "'(?:[^']|'')*+'";
  private static final String ESCAPED_STRING = "'(?:[^'\\\\]|\\\\(?s:.)|'')*+'";
  private static final Pattern STANDARD = pattern("");
  private static final Pattern WITH_ESCAPES = pattern("?");
  private static final Pattern UNICODE =
      Pattern.compile("\\\\(?:\\+(\\p{XDigit}{6})|(\\p{XDigit}{4}))");

  /** With {@code ?} as its argument, backslashes escape in all strings; else in those with an E before them. */
  private static Pattern pattern(String optional) {
    return Pattern.compile("\\s++|--[^\\n]*+|/\\*(?s:.*?)\\*/"
        + "|(?<unicode>[uU]&(?:" + STRING + "|\"(?:[^\"]|\"\")*+\"))"
        + "|(?<escaped>[eE]" + optional + ESCAPED_STRING + ")"
        + "|(?<string>" + STRING + ")"
        + "|(?<quoted>\"(?:[^\"]|\"\")*+\"|`(?:[^`]|``)*+`|\\[[A-Za-z_][^\\]]*+\\])"
        + "|(?<number>\\d++(?:\\.\\d*+)?(?:[eE][+-]?\\d++)?|\\.\\d++)"
        + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*+)"
        + "|(?<symbol>::|\\|\\||<=>|<>|!=|<=|>=|!~~\\*?|~~\\*?|(?s:.))");
  }

  public static List<SqlToken> of(String sql) {
    return of(sql, false);
  }

  /**
   * The tokens of a text, without blanks and comments.
   *
   * @param backslashes whether they escape in all strings
   */
  public static List<SqlToken> of(String sql, boolean backslashes) {
    List<SqlToken> tokens = new ArrayList<>();
    Matcher matcher = (backslashes ? WITH_ESCAPES : STANDARD).matcher(sql);
    while (matcher.find()) {
      if (matcher.group("unicode") != null) {
        String text = matcher.group().substring(2);
        Kind kind = text.startsWith("'") ? Kind.STRING : Kind.QUOTED_NAME;
        tokens.add(token(kind, withoutUnicodeEscapes(withoutQuotes(text)), matcher));
      } else if (matcher.group("escaped") != null) {
        String text = matcher.group().substring(matcher.group().indexOf('\''));
        tokens.add(token(Kind.STRING, withoutEscapes(withoutQuotes(text)), matcher));
      } else if (matcher.group("string") != null) {
        tokens.add(token(Kind.STRING, withoutQuotes(matcher.group()), matcher));
      } else if (matcher.group("quoted") != null) {
        tokens.add(token(Kind.QUOTED_NAME, withoutQuotes(matcher.group()), matcher));
      } else if (matcher.group("number") != null) {
        tokens.add(token(Kind.NUMBER, matcher.group(), matcher));
      } else if (matcher.group("word") != null) {
        tokens.add(token(Kind.WORD, matcher.group(), matcher));
      } else if (matcher.group("symbol") != null) {
        tokens.add(token(Kind.SYMBOL, matcher.group(), matcher));
      }
    }
    return tokens;
  }

  private static SqlToken token(Kind kind, String text, Matcher matcher) {
    return new SqlToken(kind, text, matcher.start(), matcher.end());
  }

  private static String withoutQuotes(String quoted) {
    String mark = quoted.substring(quoted.length() - 1);
    return quoted.substring(1, quoted.length() - 1).replace(mark + mark, mark);
  }

  private static String withoutUnicodeEscapes(String text) {
    return UNICODE
        .matcher(text)
        .replaceAll(escape -> Matcher.quoteReplacement(Character.toString(
            Integer.parseInt(escape.group(1) == null ? escape.group(2) : escape.group(1), 16))))
        .replace("\\\\", "\\");
  }

  private static String withoutEscapes(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean escapes = text.charAt(i) == '\\' && i + 1 < text.length();
      plain.append(escapes ? escaped(text.charAt(++i)) : text.charAt(i));
    }
    return plain.toString();
  }

  private static char escaped(char letter) {
    return switch (letter) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '0' -> '\0';
      default -> letter;
    };
  }

  /** Whether it is that word, in any case, or that symbol. */
  public boolean is(String wordOrSymbol) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(wordOrSymbol);
  }

  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }
}
