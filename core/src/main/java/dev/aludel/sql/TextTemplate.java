package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL written by hand, cut at its {@code :names}: one more chunk than there are names. Colons in string literals, quoted
 * identifiers, comments and {@code ::} casts are no names, nor is {@code \:}, which stands for a colon.
 */
public record TextTemplate(String sql, List<String> chunks, List<String> names) {

  // Possessive, since alternatives inside a loop overflow the stack on a long literal.
  private static final Pattern TOKEN = Pattern.compile(
      "'[^']*+'|\"[^\"]*+\"|--[^\\n]*+|/\\*(?s:.*?)\\*/|::|\\\\:|(?<![:\\w]):(?<name>[A-Za-z_]\\w*)");

  public TextTemplate {
    chunks = List.copyOf(chunks);
    names = List.copyOf(names);
  }

  static TextTemplate parse(String sql) {
    List<String> chunks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    StringBuilder chunk = new StringBuilder();
    Matcher token = TOKEN.matcher(sql);
    int end = 0;
    while (token.find()) {
      chunk.append(sql, end, token.start());
      end = token.end();
      if (token.group("name") != null) {
        chunks.add(chunk.toString());
        names.add(token.group("name"));
        chunk.setLength(0);
      } else {
        chunk.append(token.group().equals("\\:") ? ":" : token.group());
      }
    }
    chunks.add(chunk.append(sql, end, sql.length()).toString());
    return new TextTemplate(sql, chunks, names);
  }
}
