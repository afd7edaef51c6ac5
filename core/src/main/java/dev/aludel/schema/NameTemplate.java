package dev.aludel.schema;

import dev.aludel.error.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name with words in braces that stand for what is named. */
public record NameTemplate(String text) {

  private static final Pattern TOKEN = Pattern.compile("\\{([^}]*)}");
  private static final List<String> OF_COLUMNS = List.of("table", "columns", "column", "name");
  private static final List<String> OF_FOREIGN_KEY =
      List.of("table", "columns", "column", "name", "referred_table", "referred_columns");

  static NameTemplate ofIndex(String text) {
    return checked(text, List.of("table", "columns", "column"));
  }

  static NameTemplate ofColumns(String text) {
    return checked(text, OF_COLUMNS);
  }

  static NameTemplate ofForeignKey(String text) {
    return checked(text, OF_FOREIGN_KEY);
  }

  static NameTemplate ofCheck(String text) {
    return checked(text, List.of("table", "name"));
  }

  private static NameTemplate checked(String text, List<String> known) {
    TOKEN.matcher(text).results().map(token -> token.group(1)).forEach(token -> {
      if (!known.contains(token)) {
        throw SchemaException.of(
            "The name \"%s\" asks for {%s}, which is not known there.".formatted(text, token),
            "Use these: {%s}.".formatted(String.join("}, {", known)),
            "naming-token");
      }
    });
    return new NameTemplate(text);
  }

  private boolean usesName() {
    return text.contains("{name}");
  }

  /** The name of what was given a name or not; null if it remains without one. */
  @Nullable
  String name(@Nullable String given, Table table, List<String> columns) {
    return given != null && !usesName() ? given : fill(given, table, columns, null);
  }

  @Nullable
  String name(@Nullable String given, Table table, ForeignKey key) {
    return given != null && !usesName() ? given : fill(given, table, key.columnNames(), key);
  }

  private @Nullable String fill(
      @Nullable String given, Table table, List<String> columns, @Nullable ForeignKey key) {
    if (given == null && usesName()) {
      return null;
    }
    Map<String, String> words = Map.of(
        "table", table.name(),
        "columns", String.join("_", columns),
        "column", columns.isEmpty() ? "" : columns.get(0),
        "name", given == null ? "" : given,
        "referred_table", key == null ? "" : lastWord(key.targetTableName()),
        "referred_columns", key == null ? "" : String.join("_", key.targetColumnNames()));
    List<String> pieces = new ArrayList<>();
    int end = 0;
    for (MatchResult token : TOKEN.matcher(text).results().toList()) {
      pieces.add(text.substring(end, token.start()));
      pieces.add(words.getOrDefault(token.group(1), ""));
      end = token.end();
    }
    pieces.add(text.substring(end));
    return String.join("", pieces);
  }

  private static String lastWord(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
