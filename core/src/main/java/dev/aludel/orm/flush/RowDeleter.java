package dev.aludel.orm.flush;

import dev.aludel.engine.BatchResult;
import dev.aludel.engine.Connection;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes the rows of instances; each must meet exactly its row. */
final class RowDeleter {

  private final Connection connection;

  RowDeleter(Connection connection) {
    this.connection = connection;
  }

  void delete(Mapper<?> mapper, List<InstanceState> states) {
    Delete delete = Sql.delete(mapper.table()).where(KeyCriteria.parameters(mapper));
    List<@Nullable Object[]> rows = new ArrayList<>(states.size());
    states.forEach(state -> rows.add(KeyCriteria.values(state).toArray()));
    BatchResult result = connection.executeBatch(delete, rows);
    RowCounts.check("DELETE", states, result);
  }
}
