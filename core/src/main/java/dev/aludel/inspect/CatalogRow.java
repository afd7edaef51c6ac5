package dev.aludel.inspect;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a {@code DatabaseMetaData} answer, by the column names that JDBC prescribes. */
record CatalogRow(Map<String, String> values) {

  static CatalogRow of(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String value = rows.getString(i);
      if (value != null) {
        values.put(columns.getColumnLabel(i).toUpperCase(Locale.ROOT), value);
      }
    }
    return new CatalogRow(values);
  }

  @Nullable
  String textOrNull(String column) {
    return values.get(column);
  }

  String text(String column) {
    return values.getOrDefault(column, "");
  }

  int number(String column) {
    return Integer.parseInt(values.getOrDefault(column, "0"));
  }
}
