package dev.aludel.engine;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ends a statement with a comment that names a line of the program: {@code /* at com.acme.Shop.buy(Shop.java:17) *}{@code
 * /}. Of names, letters and digits of ASCII, {@code _}, {@code .} and {@code $} stand as they are, and all else as in a URL: what the JVM
 * allows in a name can then neither end the comment nor be read as a parameter by a driver, nor as a hint by a server.
 */
final class OriginComment {

  private OriginComment() {}

  static String append(String sql, StackTraceElement origin) {
    int end = end(sql);
    // On a line of its own, since the text may end in a comment up to the end of its line.
    return sql.substring(0, end) + "\n" + of(origin) + sql.substring(end);
  }

  /** Before the semicolon that ends the text, unless that may stand in a comment up to the end of its line. */
  private static int end(String sql) {
    int end = sql.length();
    while (end > 0 && (sql.charAt(end - 1) == ';' || Character.isWhitespace(sql.charAt(end - 1)))) {
      end--;
    }
    String line = sql.substring(sql.lastIndexOf('\n', end - 1) + 1, end);
    if (!line.contains("--") && !line.contains("#")) {
      return end;
    }
    int next = sql.indexOf('\n', end);
    return next < 0 ? sql.length() : next;
  }

  private static String of(StackTraceElement origin) {
    StringBuilder text = new StringBuilder("/* at ");
    encode(origin.getClassName(), text);
    text.append('.');
    encode(origin.getMethodName(), text);
    text.append('(');
    encode(file(origin.getFileName()), text);
    if (origin.getLineNumber() >= 0) {
      text.append(':').append(origin.getLineNumber());
    }
    return text.append(") */").toString();
  }

  private static String file(@Nullable String name) {
    return name == null ? "unknown" : name;
  }

  private static void encode(String name, StringBuilder text) {
    for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
      boolean safe = one >= 'a' && one <= 'z'
          || one >= 'A' && one <= 'Z'
          || one >= '0' && one <= '9'
          || one == '_'
          || one == '.'
          || one == '$';
      if (safe) {
        text.append((char) one);
      } else {
        text.append('%').append(String.format("%02X", one));
      }
    }
  }
}
