package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import java.util.List;

/** The condition that a row is that of one instance: its primary key, as the database knows it. */
final class KeyCriteria {

  private KeyCriteria() {}

  static Expression<Boolean> parameters(Mapper<?> mapper) {
    return Sql.and(
        mapper.primaryKey().stream().map(KeyCriteria::equalsParameter).toList());
  }

  private static Expression<Boolean> equalsParameter(ColumnProperty key) {
    return key.column().eq(Sql.param("key_" + key.column().name(), key.column().type()));
  }

  static List<?> values(InstanceState state) {
    return state.requireIdentity().values();
  }
}
