package dev.aludel.orm.flush;

import dev.aludel.engine.BatchResult;
import dev.aludel.engine.Connection;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.schema.Column;
import dev.aludel.sql.ColumnDefault;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes changed columns, and only those, to the rows of the instances; each must meet exactly its row. */
final class RowUpdater {

  private final Connection connection;

  RowUpdater(Connection connection) {
    this.connection = connection;
  }

  void update(Mapper<?> mapper, List<InstanceState> states) {
    boolean defaults = !mapper.table().updateDefaults().isEmpty();
    Shapes.group(states, state -> changed(mapper, state, defaults))
        .forEach((columns, sameShape) -> {
          if (!columns.isEmpty()) {
            updateShape(mapper, columns, sameShape);
          }
        });
  }

  private static List<ColumnProperty> changed(
      Mapper<?> mapper, InstanceState state, boolean defaults) {
    List<ColumnProperty> changed = mapper.columnProperties().stream()
        .filter(property ->
            state.isWritten(property.slot()) && state.history(property.slot()).hasChanges())
        .toList();
    return defaults ? ProgramDefaults.beforeUpdate(mapper, state, changed) : changed;
  }

  /** What the database has set beside the columns that changed is read when it is asked for. */
  private static void expireComputed(
      Mapper<?> mapper, List<ColumnProperty> columns, InstanceState state) {
    if (mapper.table().updateDefaults().isEmpty()) {
      return;
    }
    for (ColumnProperty property : mapper.columnProperties()) {
      if (property.column().updateDefault() instanceof ColumnDefault.OfDatabase
          && !columns.contains(property)) {
        state.expire(property.slot());
      }
    }
  }

  private void updateShape(
      Mapper<?> mapper, List<ColumnProperty> columns, List<InstanceState> states) {
    Update update = Sql.update(mapper.table())
        .columns(columns.stream().map(ColumnProperty::column).toArray(Column<?>[]::new))
        .where(KeyCriteria.parameters(mapper));
    List<@Nullable Object[]> rows = new ArrayList<>(states.size());
    for (InstanceState state : states) {
      Instrumented instance = state.requireInstance();
      List<@Nullable Object> row = new ArrayList<>();
      columns.forEach(property -> row.add(property.value(instance)));
      row.addAll(KeyCriteria.values(state));
      rows.add(row.toArray());
    }
    BatchResult result = connection.executeBatch(update, rows);
    RowCounts.check("UPDATE", states, result);
    states.forEach(state -> expireComputed(mapper, columns, state));
  }
}
