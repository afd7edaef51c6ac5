package dev.aludel.orm.flush;

import dev.aludel.dialect.Dialect;
import dev.aludel.instrument.InstanceState;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rows of a secondary table that refer to instances which are deleted. */
final class UnlinkHolders extends FlushStep {

  private final RelationshipProperty relationship;
  private final List<InstanceState> holders;
  private final RowPlans plans;

  UnlinkHolders(
      Dialect dialect,
      RelationshipProperty relationship,
      List<InstanceState> holders,
      RowPlans plans) {
    super(dialect);
    this.relationship = relationship;
    this.holders = holders;
    this.plans = plans;
  }

  @Override
  public Delete statement() {
    return Sql.delete(LinkStatements.secondary(relationship))
        .where(LinkStatements.equal(relationship.holderPairs()));
  }

  @Override
  public List<PlannedRow> rows() {
    List<PlannedRow> rows = new ArrayList<>();
    for (InstanceState holder : holders) {
      List<@Nullable Object> values = new ArrayList<>();
      relationship
          .holderPairs()
          .forEach(pair ->
              values.add(HiddenValue.of(pair.key(), plans.values().keyValue(holder, pair.key()))));
      rows.add(plans.row(holder, values, plans.reasonsToDelete(holder)));
    }
    return rows;
  }

  @Override
  void execute(FlushRun run) {
    run.send(
        statement(),
        holders.stream()
            .map(holder -> LinkStatements.values(
                    relationship.holderPairs(), holder.requireInstance())
                .toArray())
            .toList());
  }
}
