package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.ResultColumn;
import dev.aludel.sql.Sql;
import dev.aludel.type.SqlType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The columns of a result that nobody declared, as the driver describes them. */
final class DriverColumns {

  private DriverColumns() {}

  static List<ResultColumn> of(ResultSetMetaData metaData, Dialect dialect) throws SQLException {
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 1; i <= metaData.getColumnCount(); i++) {
      SqlType<?> type = dialect.resultType(
          metaData.getColumnType(i),
          metaData.getColumnTypeName(i),
          metaData.getPrecision(i),
          metaData.getScale(i));
      String name = metaData.getColumnLabel(i);
      columns.add(new ResultColumn(name, Sql.literalColumn(name, type), type, i - 1));
    }
    return columns;
  }
}
