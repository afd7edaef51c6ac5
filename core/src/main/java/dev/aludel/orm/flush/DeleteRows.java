package dev.aludel.orm.flush;

import dev.aludel.dialect.Dialect;
import dev.aludel.engine.BatchResult;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.Mapper;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that go; each must be there, in the version that was loaded. */
final class DeleteRows extends FlushStep {

  private final Mapper<?> mapper;
  private final List<InstanceState> states;
  private final RowPlans plans;

  DeleteRows(Dialect dialect, Mapper<?> mapper, List<InstanceState> states, RowPlans plans) {
    super(dialect);
    this.mapper = mapper;
    this.states = states;
    this.plans = plans;
  }

  @Override
  public Delete statement() {
    return Sql.delete(mapper.table()).where(KeyCriteria.parameters(mapper));
  }

  @Override
  public List<PlannedRow> rows() {
    List<PlannedRow> rows = new ArrayList<>();
    for (InstanceState state : states) {
      List<@Nullable Object> values = new ArrayList<>();
      KeyCriteria.columns(mapper)
          .forEach(property ->
              values.add(HiddenValue.of(property, plans.values().ofRow(state, property))));
      rows.add(plans.row(state, values, plans.reasonsToDelete(state)));
    }
    return rows;
  }

  @Override
  void execute(FlushRun run) {
    List<@Nullable Object[]> rows = new ArrayList<>(states.size());
    for (InstanceState state : states) {
      List<@Nullable Object> row = new ArrayList<>();
      KeyCriteria.columns(mapper).forEach(property -> row.add(run.ofRow(state, property)));
      rows.add(row.toArray());
    }
    BatchResult result = run.send(statement(), rows, states, plans.values());
    RowCounts.check(run, "DELETE", states, result, plans.values());
  }
}
