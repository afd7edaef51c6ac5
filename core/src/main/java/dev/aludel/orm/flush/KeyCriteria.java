package dev.aludel.orm.flush;

import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** The condition that a row is that of one instance, as the database knows it: its primary key and its version. */
public final class KeyCriteria {

  private KeyCriteria() {}

  /** The columns that are compared, in the order of their parameters. */
  static List<ColumnProperty> columns(Mapper<?> mapper) {
    VersionProperty version = mapper.version();
    if (version == null) {
      return mapper.primaryKey();
    }
    List<ColumnProperty> columns = new ArrayList<>(mapper.primaryKey());
    columns.add(version.column());
    return columns;
  }

  /** Each of them equal to a parameter. */
  static Expression<Boolean> parameters(Mapper<?> mapper) {
    return parameters(columns(mapper));
  }

  /** Each of these equal to a parameter. */
  public static Expression<Boolean> parameters(List<ColumnProperty> compared) {
    return Sql.and(compared.stream().map(KeyCriteria::equalsParameter).toList());
  }

  private static Expression<Boolean> equalsParameter(ColumnProperty key) {
    return key.column().eq(Sql.param("key_" + key.column().name(), key.column().type()));
  }
}
