package dev.aludel.orm.flush;

import dev.aludel.dialect.Feature;
import dev.aludel.engine.Connection;
import dev.aludel.error.StaleDataException;
import dev.aludel.error.StatementException;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Row;
import dev.aludel.sql.Select;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks up what has become of a row that an UPDATE or DELETE did not meet. One SELECT, only for the error. */
final class StaleRow {

  private final InstanceState state;
  private final List<String> differences;

  private StaleRow(InstanceState state, List<String> differences) {
    this.state = state;
    this.differences = differences;
  }

  static StaleRow of(FlushRun run, InstanceState state) {
    Mapper<?> mapper = FlushPlanner.mapper(state);
    try {
      Row row = read(run.connection(), mapper, state);
      return new StaleRow(
          state, row == null ? List.of("the row is gone") : differences(mapper, row, state));
    } catch (StatementException unreadable) {
      return new StaleRow(
          state,
          List.of("what it is now could not be read: " + unreadable.getClass().getSimpleName()));
    }
  }

  StaleDataException failure(String action, long rows) {
    return StaleDataException.rowCount(action, String.valueOf(state.identity()), rows, differences);
  }

  /** With a lock where there are locks: some databases show an old state of the row otherwise, and not what was met. */
  private static @Nullable Row read(Connection connection, Mapper<?> mapper, InstanceState state) {
    List<Expression<Boolean>> key = new ArrayList<>();
    List<?> values = state.requireIdentity().values();
    for (int i = 0; i < values.size(); i++) {
      key.add(mapper.primaryKey().get(i).column().eq((Object) values.get(i)));
    }
    Select<Row> select = Sql.select(
            mapper.columnProperties().stream().map(ColumnProperty::column).toList())
        .where(Sql.and(key));
    return connection
        .execute(
            connection.dialect().features().supports(Feature.FOR_UPDATE)
                ? select.forUpdate()
                : select)
        .oneOrNull();
  }

  private static List<String> differences(Mapper<?> mapper, Row row, InstanceState state) {
    List<String> differences = new ArrayList<>();
    for (ColumnProperty property : mapper.columnProperties()) {
      Object now = row.get(property.column());
      Object known = state.committedValue(property.slot());
      if (isKnown(state, property) && !property.column().type().sameValue(now, known)) {
        differences.add("%s is %s and was %s"
            .formatted(
                property.name(),
                Shown.text(property.column().type(), now),
                Shown.text(property.column().type(), known)));
      }
    }
    return differences.isEmpty() ? List.of("nothing that was loaded differs") : differences;
  }

  private static boolean isKnown(InstanceState state, ColumnProperty property) {
    return !state.isUnloaded(property.slot())
        && !(state.isWritten(property.slot()) && state.committedValue(property.slot()) == null);
  }
}
