package dev.aludel.orm.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is in the tables, by plain JDBC. */
final class StoredRows {

  private StoredRows() {}

  static void compare(Rows expected, Bench bench) {
    try {
      Map<Key, Map<String, @Nullable Object>> stored = new HashMap<>();
      for (Kind kind : Kind.ALL) {
        read(bench, kind, stored);
      }
      if (!stored.equals(expected.stored())) {
        throw new Difference("The rows are " + stored + " and not " + expected.stored());
      }
      Set<List<Object>> links = links(bench);
      if (!links.equals(expected.storedLinks())) {
        throw new Difference("The links are " + links + " and not " + expected.storedLinks());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void read(Bench bench, Kind kind, Map<Key, Map<String, @Nullable Object>> stored)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    kind.scalars.forEach(scalar -> columns.add(scalar.name()));
    Reference.of(kind).forEach(reference -> columns.add(reference.column));
    try (ResultSet rows = query(bench, "SELECT " + listed(columns) + " FROM " + kind.table)) {
      while (rows.next()) {
        Map<String, @Nullable Object> row = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
          row.put(columns.get(i), rows.getObject(i + 1));
        }
        stored.put(key(kind, row), row);
      }
    }
  }

  private static ResultSet query(Bench bench, String sql) throws SQLException {
    return bench.prepared(bench.inside(), sql).executeQuery();
  }

  private static String listed(List<String> columns) {
    return columns.stream().collect(Collectors.joining(", "));
  }

  private static Key key(Kind kind, Map<String, @Nullable Object> row) {
    List<Object> parts = new ArrayList<>();
    Reference.of(kind)
        .filter(Reference::isKey)
        .forEach(reference -> parts.add(present(row.get(reference.column))));
    kind.scalars.stream()
        .filter(Scalar::isKey)
        .forEach(scalar -> parts.add(present(row.get(scalar.name()))));
    return new Key(kind, parts);
  }

  private static Object present(@Nullable Object value) {
    return value == null ? "NULL" : value;
  }

  private static Set<List<Object>> links(Bench bench) throws SQLException {
    Set<List<Object>> links = new HashSet<>();
    try (ResultSet rows = query(bench, "SELECT album_id, tag_word FROM " + Links.TABLE)) {
      while (rows.next()) {
        links.add(List.of(rows.getObject(1), rows.getObject(2)));
      }
    }
    return links;
  }
}
