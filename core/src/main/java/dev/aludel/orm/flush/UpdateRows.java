package dev.aludel.orm.flush;

import dev.aludel.dialect.Dialect;
import dev.aludel.engine.BatchResult;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.ColumnProperty;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.VersionProperty;
import dev.aludel.orm.identity.KeyValues;
import dev.aludel.sql.ColumnDefault;
import dev.aludel.sql.Sql;
import dev.aludel.sql.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changed columns, and only those, of rows that are there; each must meet exactly its row, in the version that was loaded. */
final class UpdateRows extends FlushStep {

  private final Mapper<?> mapper;
  private final RowShape shape;
  private final List<InstanceState> states;
  private final RowPlans plans;

  UpdateRows(
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
  }

  @Override
  public Update statement() {
    Update update = shape.of(Sql.update(mapper.table()));
    ColumnProperty version = madeVersion();
    return (version == null ? update : update.columns(version.column()))
        .where(KeyCriteria.parameters(mapper));
  }

  /** The version that goes up by itself; null if there is none, or if the program has set it. */
  private @Nullable ColumnProperty madeVersion() {
    VersionProperty version = mapper.version();
    return version == null || version.isOfServer() || shape.has(version.column())
        ? null
        : version.column();
  }

  @Override
  public List<PlannedRow> rows() {
    List<PlannedRow> rows = new ArrayList<>();
    for (InstanceState state : states) {
      List<@Nullable Object> values = new ArrayList<>();
      shape
          .columns()
          .forEach(property ->
              values.add(HiddenValue.of(property, plans.values().value(state, property))));
      ColumnProperty version = madeVersion();
      if (version != null) {
        values.add(new LaterValue("next " + version.name()));
      }
      InstanceState row = plans.rowOf(state);
      KeyCriteria.columns(mapper)
          .forEach(property ->
              values.add(HiddenValue.of(property, plans.values().ofRow(row, property))));
      rows.add(plans.row(state, values, plans.reasonsToUpdate(state, shape)));
    }
    return rows;
  }

  @Override
  void execute(FlushRun run) {
    List<@Nullable Object[]> rows = new ArrayList<>(states.size());
    for (InstanceState state : states) {
      prepare(state, run);
      List<@Nullable Object> row = new ArrayList<>(Arrays.asList(shape.values(state)));
      InstanceState present = plans.rowOf(state);
      ColumnProperty version = madeVersion();
      if (version != null) {
        row.add(nextVersion(present, run));
      }
      KeyCriteria.columns(mapper).forEach(property -> row.add(run.ofRow(present, property)));
      rows.add(row.toArray());
    }
    BatchResult result = run.send(statement(), rows, states, plans.values());
    RowCounts.check(
        run, "UPDATE", states.stream().map(plans::rowOf).toList(), result, plans.values());
    for (int i = 0; i < states.size(); i++) {
      settle(states.get(i), rows.get(i), run);
    }
    settleKeys(run);
    VersionProperty version = mapper.version();
    if (version != null && version.isOfServer()) {
      ServerVersions.read(run, mapper, states);
    }
  }

  private void prepare(InstanceState state, FlushRun run) {
    plans.syncs().apply(state, run.listener());
    if (!mapper.table().updateDefaults().isEmpty() && !plans.isReplacing(state)) {
      ProgramDefaults.beforeUpdate(
          shape.columns().stream()
              .filter(property -> ProgramDefaults.fillsUpdate(property)
                  && !(state.isWritten(property.slot())
                      && state.history(property.slot()).hasChanges()))
              .toList(),
          state);
    }
  }

  private Object nextVersion(InstanceState row, FlushRun run) {
    VersionProperty version = Objects.requireNonNull(mapper.version());
    return version.next(run.ofRow(row, version.column()));
  }

  private void settle(InstanceState state, @Nullable Object[] sent, FlushRun run) {
    VersionProperty version = mapper.version();
    if (version != null && !version.isOfServer()) {
      int position = madeVersion() == null
          ? shape.columns().indexOf(version.column())
          : shape.columns().size();
      run.versionWritten(state, version.column(), sent[position]);
    }
    for (ColumnProperty property : mapper.columnProperties()) {
      if (property.column().updateDefault() instanceof ColumnDefault.OfDatabase
          && !shape.has(property)) {
        state.expire(property.slot());
      }
    }
    if (plans.isReplacing(state)) {
      expireRest(state);
    }
  }

  private void settleKeys(FlushRun run) {
    if (shape.columns().stream().anyMatch(ColumnProperty::primaryKey)) {
      Map<InstanceState, Object> keys = new LinkedHashMap<>();
      for (InstanceState state : states) {
        if (!plans.isReplacing(state)) {
          keys.put(state, KeyValues.ofRow(state));
        }
      }
      run.listener().keysChanged(keys);
    }
  }

  /** What the row of the deleted instance keeps, since the new one says nothing of it. */
  private void expireRest(InstanceState state) {
    VersionProperty version = mapper.version();
    for (ColumnProperty property : mapper.columnProperties()) {
      if (!property.primaryKey()
          && !shape.columns().contains(property)
          && (version == null || !version.column().equals(property))) {
        state.expire(property.slot());
      }
    }
  }
}
