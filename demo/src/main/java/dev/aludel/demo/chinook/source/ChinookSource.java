package dev.aludel.demo.chinook.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Chinook music store as its HSQLDB script has it. Two kinds of lines matter, {@code CREATE MEMORY TABLE
 * "chinook"."Genre"("GenreId" INTEGER NOT NULL, …)} for the names of the columns and {@code INSERT INTO
 * "chinook"."Genre" VALUES(1,'Rock')} for the rows; the others are about users, settings and keys.
 */
public final class ChinookSource {

  /** In the jar net.hydromatic:chinook-data-hsqldb. */
  private static final String RESOURCE = "/chinook.script";

  private static final Pattern CREATE =
      Pattern.compile("CREATE MEMORY TABLE \"chinook\"\\.\"(\\w+)\"(\\(.*)");
  private static final Pattern INSERT =
      Pattern.compile("INSERT INTO \"chinook\"\\.\"(\\w+)\" VALUES(?=\\()");

  /** A name that a type follows; the names in constraints are followed by a bracket or a comma. */
  private static final Pattern COLUMN = Pattern.compile("[(,]\"(\\w+)\" ");

  private final Map<String, SourceTable> tables = new LinkedHashMap<>();

  private ChinookSource() {}

  /**
   * Reads the script from the class path.
   *
   * @throws ScriptException if it is not there, or not as expected
   */
  public static ChinookSource load() {
    try (InputStream script = ChinookSource.class.getResourceAsStream(RESOURCE)) {
      if (script == null) {
        throw ScriptException.missing(RESOURCE);
      }
      return read(
          new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8)).lines());
    } catch (IOException | UncheckedIOException e) {
      throw ScriptException.unreadable(RESOURCE, e);
    }
  }

  /** Reads the lines of a script. */
  static ChinookSource read(Stream<String> lines) {
    ChinookSource source = new ChinookSource();
    lines.forEach(source::readLine);
    return source;
  }

  private void readLine(String line) {
    Matcher insert = INSERT.matcher(line);
    if (insert.lookingAt()) {
      table(insert.group(1)).add(SqlLiterals.read(line, insert.end()));
      return;
    }
    Matcher create = CREATE.matcher(line);
    if (create.matches()) {
      tables.put(create.group(1), new SourceTable(create.group(1), columns(create.group(2))));
    }
  }

  private static List<String> columns(String definitions) {
    return COLUMN
        .matcher(definitions)
        .results()
        .map((MatchResult name) -> name.group(1))
        .toList();
  }

  /** All tables, by their names in the script. */
  public List<SourceTable> tables() {
    return List.copyOf(tables.values());
  }

  /**
   * The table of that name.
   *
   * @throws ScriptException if there is none
   */
  public SourceTable table(String name) {
    SourceTable table = tables.get(name);
    if (table == null) {
      throw ScriptException.noTable(name, tables.keySet());
    }
    return table;
  }

  /** How many rows all tables have together. */
  public int rowCount() {
    return tables.values().stream().mapToInt(table -> table.rows().size()).sum();
  }
}
