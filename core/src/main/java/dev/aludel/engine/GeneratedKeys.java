package dev.aludel.engine;

import dev.aludel.dialect.CompiledStatement;
import dev.aludel.dialect.ResultColumn;
import dev.aludel.error.EngineException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns whose values the database makes up, and how to get them.
 *
 * @param returned whether the statement answers them as rows; else the driver is asked
 */
record GeneratedKeys(List<ResultColumn> columns, boolean returned) {

  static GeneratedKeys of(CompiledStatement compiled) {
    return new GeneratedKeys(compiled.keys(), compiled.returnsKeys());
  }

  PreparedStatement prepare(java.sql.Connection jdbc, String sql) throws SQLException {
    if (columns.isEmpty() || returned) {
      return jdbc.prepareStatement(sql);
    }
    return jdbc.prepareStatement(
        sql, columns.stream().map(ResultColumn::name).toArray(String[]::new));
  }

  /** Sends the statement once; answers the count of rows, and a key for each. */
  Written write(PreparedStatement statement, String sql) throws SQLException {
    if (!returned) {
      long count = statement.executeUpdate();
      return new Written(count, read(statement, count, sql));
    }
    try (ResultSet rows = statement.executeQuery()) {
      List<@Nullable Object[]> keys = keys(rows);
      return new Written(keys.size(), keys);
    }
  }

  /** One key for each row that was written; an error if the driver reports fewer or more. */
  List<@Nullable Object[]> read(PreparedStatement statement, long written, String sql)
      throws SQLException {
    if (columns.isEmpty()) {
      return List.of();
    }
    List<@Nullable Object[]> keys;
    try (ResultSet rows = statement.getGeneratedKeys()) {
      keys = keys(rows);
    }
    if (keys.size() != written) {
      throw new EngineException("""
          The driver reported %d generated keys for %d rows.
          SQL: %s
          Insert row by row, or assign the keys before the INSERT. [generated-keys]""".formatted(keys.size(), written, sql));
    }
    return keys;
  }

  private List<@Nullable Object[]> keys(ResultSet rows) throws SQLException {
    List<@Nullable Object[]> keys = new ArrayList<>();
    while (rows.next()) {
      @Nullable Object[] key = new Object[columns.size()];
      for (int i = 0; i < key.length; i++) {
        key[i] = columns.get(i).type().read(rows, i + 1);
      }
      keys.add(key);
    }
    return keys;
  }

  /** What a write did: the count of rows, and a key for each if asked for. */
  record Written(long count, List<@Nullable Object[]> keys) {}
}
