package dev.aludel.demo.chinook.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of literals as HSQLDB's scripts write them: {@code (1,'It''s',0.99,NULL)}. A number
 * becomes a {@link BigDecimal}, TRUE and FALSE a {@link Boolean}, anything in quotes a {@link String}: a script writes
 * dates and timestamps in quotes too, and only the column knows what they are. Mutable; reads one text once.
 */
final class SqlLiterals {

  private final String text;
  private int position;

  private SqlLiterals(String text, int start) {
    this.text = text;
    this.position = start;
  }

  /**
   * The values between the parenthesis at {@code start} and its partner, which must end the text.
   *
   * @throws ScriptException if the text is anything else; the message says where it stops making sense
   */
  static List<@Nullable Object> read(String text, int start) {
    return new SqlLiterals(text, start).list();
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> values = new ArrayList<>();
    expect('(');
    do {
      values.add(value());
    } while (skip(','));
    expect(')');
    if (position < text.length()) {
      throw unexpected("the end of the line");
    }
    return values;
  }

  private @Nullable Object value() {
    return skip('\'') ? string() : word();
  }

  /** What follows the opening quote; two quotes are one, and a backslash, u and four digits a character. */
  private String string() {
    StringBuilder string = new StringBuilder();
    while (true) {
      int quote = text.indexOf('\'', position);
      if (quote < 0) {
        throw unexpected("the quote that closes this string");
      }
      string.append(text, position, quote);
      position = quote + 1;
      if (!skip('\'')) {
        return unescaped(string.toString());
      }
      string.append('\'');
    }
  }

  private String unescaped(String string) {
    String[] parts = string.split("\\\\u", -1);
    StringBuilder plain = new StringBuilder(parts[0]);
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      if (part.length() < 4) {
        throw unexpected("four hexadecimal digits after each \\u before this");
      }
      plain.append((char) hexadecimal(part.substring(0, 4))).append(part.substring(4));
    }
    return plain.toString();
  }

  private int hexadecimal(String digits) {
    try {
      return Integer.parseInt(digits, 16);
    } catch (NumberFormatException e) {
      throw unexpected("hexadecimal digits instead of " + digits + " before this");
    }
  }

  private @Nullable Object word() {
    int start = position;
    while (position < text.length() && ",)".indexOf(text.charAt(position)) < 0) {
      position++;
    }
    String word = text.substring(start, position);
    return switch (word) {
      case "NULL" -> null;
      case "TRUE" -> true;
      case "FALSE" -> false;
      default -> number(word, start);
    };
  }

  private BigDecimal number(String word, int start) {
    try {
      return new BigDecimal(word);
    } catch (NumberFormatException e) {
      position = start;
      throw unexpected("a string in quotes, a number, TRUE, FALSE or NULL");
    }
  }

  private boolean skip(char wanted) {
    boolean found = position < text.length() && text.charAt(position) == wanted;
    if (found) {
      position++;
    }
    return found;
  }

  private void expect(char wanted) {
    if (!skip(wanted)) {
      throw unexpected("'" + wanted + "'");
    }
  }

  private ScriptException unexpected(String expected) {
    return ScriptException.at(text, position, expected);
  }
}
