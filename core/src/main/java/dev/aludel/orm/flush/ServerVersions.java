package dev.aludel.orm.flush;

import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.schema.Column;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Row;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the versions that the database has made: in the same transaction, in which the rows are locked, so that nobody
 * else's version is taken for it. One SELECT for each hundred rows.
 */
final class ServerVersions {

  private static final int AT_ONCE = 100;

  private ServerVersions() {}

  /** Those that the INSERT did not bring. */
  static void readMissing(FlushRun run, Mapper<?> mapper, List<InstanceState> states) {
    VersionProperty version = mapper.version();
    if (version != null && version.isOfServer()) {
      read(
          run,
          mapper,
          states.stream()
              .filter(state -> state.isUnloaded(version.column().slot()))
              .toList());
    }
  }

  static void read(FlushRun run, Mapper<?> mapper, List<InstanceState> states) {
    for (int from = 0; from < states.size(); from += AT_ONCE) {
      readSome(run, mapper, states.subList(from, Math.min(states.size(), from + AT_ONCE)));
    }
  }

  private static void readSome(FlushRun run, Mapper<?> mapper, List<InstanceState> states) {
    ColumnProperty version = Objects.requireNonNull(mapper.version()).column();
    Map<Object, InstanceState> byKey = new HashMap<>();
    List<Expression<Boolean>> wanted = new ArrayList<>();
    for (InstanceState state : states) {
      List<@Nullable Object> key = new ArrayList<>();
      List<Expression<Boolean>> equal = new ArrayList<>();
      for (ColumnProperty part : mapper.primaryKey()) {
        Object value = part.value(state.requireInstance());
        key.add(value);
        equal.add(part.column().eq(value));
      }
      byKey.put(key, state);
      wanted.add(Sql.and(equal));
    }
    List<Column<Object>> columns = Stream.concat(mapper.primaryKey().stream(), Stream.of(version))
        .map(ColumnProperty::column)
        .toList();
    for (Row row :
        run.connection().execute(Sql.select(columns).where(Sql.or(wanted))).all()) {
      List<@Nullable Object> key = row.asList().subList(0, columns.size() - 1);
      InstanceState state = byKey.get(key);
      if (state != null) {
        state.load(state.requireInstance(), version.slot(), version.value(state.requireInstance()));
        run.versionWritten(state, version, row.get(columns.size() - 1));
      }
    }
  }
}
