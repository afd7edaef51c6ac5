package dev.aludel.engine;

import dev.aludel.dialect.ResultColumn;
import dev.aludel.error.EngineException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns whose values the database makes up, and how to get them from the driver. */
record GeneratedKeys(List<ResultColumn> columns) {

  PreparedStatement prepare(java.sql.Connection jdbc, String sql) throws SQLException {
    if (columns.isEmpty()) {
      return jdbc.prepareStatement(sql);
    }
    return jdbc.prepareStatement(
        sql, columns.stream().map(ResultColumn::name).toArray(String[]::new));
  }

  /** One key for each row that was written; an error if the driver reports fewer or more. */
  List<@Nullable Object[]> read(PreparedStatement statement, long written, String sql)
      throws SQLException {
    if (columns.isEmpty()) {
      return List.of();
    }
    List<@Nullable Object[]> keys = new ArrayList<>();
    try (ResultSet rows = statement.getGeneratedKeys()) {
      while (rows.next()) {
        keys.add(key(rows));
      }
    }
    if (keys.size() != written) {
      throw new EngineException("""
          The driver reported %d generated keys for %d rows.
          SQL: %s
          Insert row by row, or assign the keys before the INSERT. [generated-keys]""".formatted(keys.size(), written, sql));
    }
    return keys;
  }

  private @Nullable Object[] key(ResultSet rows) throws SQLException {
    @Nullable Object[] key = new Object[columns.size()];
    for (int i = 0; i < key.length; i++) {
      key[i] = columns.get(i).type().read(rows, i + 1);
    }
    return key;
  }
}
