package dev.aludel.orm.flush;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.engine.BatchResult;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.schema.Column;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New rows of one shape. What the database makes up is put into the instances, or read when it is asked for. */
final class InsertRows extends FlushStep {

  private final Mapper<?> mapper;
  private final RowShape shape;
  private final List<InstanceState> states;
  private final RowPlans plans;
  private final List<ColumnProperty> returned;

  InsertRows(
      Dialect dialect,
      Mapper<?> mapper,
      RowShape shape,
      List<InstanceState> states,
      RowPlans plans) {
    super(dialect);
    this.mapper = mapper;
    this.shape = shape;
    this.states = states;
    this.plans = plans;
    returned = returned(dialect);
  }

  /** Generated keys; and whatever else the database fills in, where that costs nothing more. */
  private List<ColumnProperty> returned(Dialect dialect) {
    List<ColumnProperty> made = mapper.columnProperties().stream()
        .filter(property -> !shape.has(property))
        .toList();
    boolean keys = made.stream().anyMatch(UnsetValues::isGenerated);
    return keys || dialect.features().supports(Feature.GENERATED_KEYS) ? made : List.of();
  }

  @Override
  public Insert statement() {
    return shape
        .of(Sql.insert(mapper.table()))
        .returningKeys(returned.stream().map(ColumnProperty::column).toArray(Column<?>[]::new));
  }

  @Override
  public List<PlannedRow> rows() {
    List<PlannedRow> rows = new ArrayList<>();
    for (InstanceState state : states) {
      List<@Nullable Object> values = new ArrayList<>();
      shape
          .columns()
          .forEach(property -> values.add(
              isVersion(property)
                  ? new LaterValue("first " + property.name())
                  : HiddenValue.of(property, plans.values().value(state, property))));
      rows.add(plans.row(state, values, plans.reasonsToInsert(state)));
    }
    return rows;
  }

  private boolean isVersion(ColumnProperty property) {
    VersionProperty version = mapper.version();
    return version != null && !version.isOfServer() && version.column().equals(property);
  }

  @Override
  void execute(FlushRun run) {
    List<@Nullable Object[]> rows = new ArrayList<>(states.size());
    for (InstanceState state : states) {
      prepare(state, run);
      rows.add(shape.values(state));
    }
    BatchResult result = run.send(statement(), rows, states, plans.values());
    for (int i = 0; i < states.size(); i++) {
      take(
          states.get(i),
          result.generatedKeys().isEmpty() ? null : result.generatedKeys().get(i),
          run);
    }
    ServerVersions.readMissing(run, mapper, states);
  }

  private void prepare(InstanceState state, FlushRun run) {
    plans.syncs().apply(state, run.listener());
    if (!mapper.table().insertDefaults().isEmpty()) {
      ProgramDefaults.beforeInsert(mapper, state, run);
    }
    VersionProperty version = mapper.version();
    if (version != null && !version.isOfServer()) {
      run.versionWritten(state, version.column(), version.next(null));
    }
  }

  private void take(InstanceState state, @Nullable Object @Nullable [] made, FlushRun run) {
    for (ColumnProperty property : mapper.columnProperties()) {
      if (!shape.columns().contains(property)) {
        int position = returned.indexOf(property);
        if (made == null || position < 0) {
          state.expire(property.slot());
        } else {
          run.make(state, property, made[position]);
        }
      }
    }
  }
}
