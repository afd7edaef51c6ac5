package dev.aludel.orm.flush;

import dev.aludel.engine.BatchResult;
import dev.aludel.engine.Connection;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.schema.Column;
import dev.aludel.sql.ColumnDefault;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inserts new instances and gives them the keys that the database made. */
final class RowInserter {

  private final Connection connection;
  private final FlushListener listener;

  RowInserter(Connection connection, FlushListener listener) {
    this.connection = connection;
    this.listener = listener;
  }

  void insert(Mapper<?> mapper, List<InstanceState> states) {
    if (!mapper.table().insertDefaults().isEmpty()) {
      states.forEach(state -> ProgramDefaults.beforeInsert(mapper, state, listener));
    }
    for (Map.Entry<List<ColumnProperty>, List<InstanceState>> run :
        Shapes.runs(states, state -> written(mapper, state))) {
      insertRun(mapper, run.getKey(), run.getValue());
    }
  }

  /**
   * The columns of the INSERT: those that have a value or were set to null, and those that the database would make NULL
   * anyway, so that rows are alike. Left out are keys to be generated and columns with a default of the database.
   */
  private static List<ColumnProperty> written(Mapper<?> mapper, InstanceState state) {
    List<ColumnProperty> written = new ArrayList<>();
    for (ColumnProperty property : mapper.columnProperties()) {
      boolean filledByServer = UnsetValues.isGenerated(property)
          || property.column().serverDefault().isPresent()
          || property.column().insertDefault() instanceof ColumnDefault.OfDatabase;
      if (!filledByServer || !UnsetValues.isUnset(property, state)) {
        written.add(property);
      }
    }
    return written;
  }

  private void insertRun(
      Mapper<?> mapper, List<ColumnProperty> written, List<InstanceState> states) {
    List<ColumnProperty> generated = mapper.columnProperties().stream()
        .filter(one -> UnsetValues.isGenerated(one) && !written.contains(one))
        .toList();
    Insert insert =
        Sql.insert(mapper.table()).columns(columns(written)).returningKeys(columns(generated));
    List<@Nullable Object[]> rows = new ArrayList<>(states.size());
    for (InstanceState state : states) {
      Instrumented instance = state.requireInstance();
      rows.add(written.stream().map(property -> property.value(instance)).toArray());
    }
    BatchResult result = connection.executeBatch(insert, rows);
    for (int i = 0; i < states.size(); i++) {
      InstanceState state = states.get(i);
      if (!generated.isEmpty()) {
        takeKeys(state, generated, result.generatedKeys().get(i));
      }
      expireServerDefaults(mapper, written, generated, state);
    }
  }

  private void takeKeys(
      InstanceState state, List<ColumnProperty> generated, @Nullable Object[] keys) {
    Instrumented instance = state.requireInstance();
    for (int i = 0; i < keys.length; i++) {
      int slot = generated.get(i).slot();
      Object before = instance.$aludel_get(slot);
      instance.$aludel_set(slot, keys[i]);
      listener.valueMade(state, slot, before);
    }
  }

  private static void expireServerDefaults(
      Mapper<?> mapper,
      List<ColumnProperty> written,
      List<ColumnProperty> generated,
      InstanceState state) {
    for (ColumnProperty property : mapper.columnProperties()) {
      if (!written.contains(property) && !generated.contains(property)) {
        state.expire(property.slot());
      }
    }
  }

  private static Column<?>[] columns(List<ColumnProperty> properties) {
    return properties.stream().map(ColumnProperty::column).toArray(Column<?>[]::new);
  }
}
