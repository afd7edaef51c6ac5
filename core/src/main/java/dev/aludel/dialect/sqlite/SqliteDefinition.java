package dev.aludel.dialect.sqlite;

import dev.aludel.dialect.SqlToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CREATE TABLE as SQLite has kept it, read for what no pragma tells: names and conditions of constraints, which keys
 * can be deferred, computed columns, AUTOINCREMENT (https://sqlite.org/lang_createtable.html).
 */
final class SqliteDefinition {

  /**
   * A constraint, of the table or of one column.
   *
   * @param kind in the words of the standard
   * @param condition of a check
   */
  record Constraint(
      @Nullable String name,
      String kind,
      List<String> columns,
      @Nullable String condition,
      boolean deferrable,
      boolean deferred) {}

  private final String sql;
  private final List<Constraint> constraints = new ArrayList<>();
  private final Map<String, String> computed = new HashMap<>();
  private @Nullable String counted;

  SqliteDefinition(String sql) {
    this.sql = sql;
    for (List<SqlToken> item : items(SqlToken.of(sql))) {
      read(item);
    }
  }

  List<Constraint> constraints(String kind) {
    return constraints.stream()
        .filter(constraint -> constraint.kind.equals(kind))
        .toList();
  }

  @Nullable
  String computed(String column) {
    return computed.get(column.toLowerCase(Locale.ROOT));
  }

  boolean counts(String column) {
    return column.equalsIgnoreCase(counted);
  }

  /** What stands between the commas of the outermost parentheses. */
  private static List<List<SqlToken>> items(List<SqlToken> tokens) {
    List<List<SqlToken>> items = new ArrayList<>();
    List<SqlToken> item = new ArrayList<>();
    int depth = 0;
    for (SqlToken token : tokens) {
      depth += token.is("(") ? 1 : 0;
      depth -= token.is(")") ? 1 : 0;
      boolean opens = depth == 1 && token.is("(") && items.isEmpty() && item.isEmpty();
      boolean ends = depth == 0 && token.is(")");
      if (depth == 1 && token.is(",") || ends) {
        items.add(item);
        item = new ArrayList<>();
      } else if (depth > 0 && !opens) {
        item.add(token);
      }
      if (ends) {
        break; // what follows are options
      }
    }
    return items;
  }

  private void read(List<SqlToken> item) {
    if (item.isEmpty()) {
      return;
    }
    boolean ofTable = List.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN").stream()
        .anyMatch(item.get(0)::is);
    String column = ofTable ? null : item.get(0).text();
    String name = null;
    for (int i = ofTable ? 0 : 1; i < item.size(); i++) {
      SqlToken token = item.get(i);
      if (token.is("(")) {
        i = closing(item, i);
      } else if (token.is("CONSTRAINT")) {
        name = item.get(++i).text();
      } else if (token.is("AS") && column != null) {
        computed.put(column.toLowerCase(Locale.ROOT), inside(item, i + 1));
      } else if (token.is("AUTOINCREMENT")) {
        counted = column;
      } else {
        name = constraint(item, i, column, name) ? null : name;
      }
    }
  }

  /** Whether a constraint begins there, which then is added. */
  private boolean constraint(
      List<SqlToken> item, int at, @Nullable String column, @Nullable String name) {
    SqlToken token = item.get(at);
    if (token.is("PRIMARY")) {
      add(name, "PRIMARY KEY", columns(item, at + 2, column), null, false, false);
    } else if (token.is("UNIQUE")) {
      add(name, "UNIQUE", columns(item, at + 1, column), null, false, false);
    } else if (token.is("CHECK")) {
      add(name, "CHECK", List.of(), inside(item, at + 1), false, false);
    } else if (column == null ? token.is("FOREIGN") : token.is("REFERENCES")) {
      boolean deferrable = deferrable(item, at);
      add(
          name,
          "FOREIGN KEY",
          columns(item, at + 2, column),
          null,
          deferrable,
          deferrable && item.stream().skip(at).anyMatch(word -> word.is("DEFERRED")));
    } else {
      return token.is("NULL"); // NOT NULL may have a name, too
    }
    return true;
  }

  private void add(
      @Nullable String name,
      String kind,
      List<String> columns,
      @Nullable String condition,
      boolean deferrable,
      boolean deferred) {
    constraints.add(new Constraint(name, kind, columns, condition, deferrable, deferred));
  }

  private static boolean deferrable(List<SqlToken> item, int from) {
    for (int i = from; i < item.size(); i++) {
      if (item.get(i).is("DEFERRABLE")) {
        return !item.get(i - 1).is("NOT");
      }
    }
    return false;
  }

  private static List<String> columns(List<SqlToken> item, int open, @Nullable String column) {
    if (column != null) {
      return List.of(column);
    }
    List<String> columns = new ArrayList<>();
    for (int i = open + 1; i < item.size() && !item.get(i).is(")"); i++) {
      if (item.get(i - 1).is("(") || item.get(i - 1).is(",")) {
        columns.add(item.get(i).text());
      }
    }
    return columns;
  }

  private static int closing(List<SqlToken> item, int open) {
    int depth = 0;
    for (int i = open; i < item.size(); i++) {
      depth += item.get(i).is("(") ? 1 : 0;
      depth -= item.get(i).is(")") ? 1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return item.size() - 1;
  }

  private String inside(List<SqlToken> item, int open) {
    return sql.substring(item.get(open).end(), item.get(closing(item, open)).start())
        .strip();
  }
}
