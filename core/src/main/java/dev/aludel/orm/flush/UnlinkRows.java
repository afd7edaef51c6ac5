package dev.aludel.orm.flush;

import dev.aludel.dialect.Dialect;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.sql.Delete;
import dev.aludel.sql.Sql;
import java.util.List;

/** Rows of a secondary table that go. */
final class UnlinkRows extends FlushStep {

  private final RelationshipProperty relationship;
  private final List<Link> links;
  private final RowPlans plans;

  UnlinkRows(Dialect dialect, RelationshipProperty relationship, List<Link> links, RowPlans plans) {
    super(dialect);
    this.relationship = relationship;
    this.links = links;
    this.plans = plans;
  }

  @Override
  public Delete statement() {
    return Sql.delete(LinkStatements.secondary(relationship))
        .where(LinkStatements.equal(LinkStatements.pairs(relationship)));
  }

  @Override
  public List<PlannedRow> rows() {
    return plans.linkRows(relationship, links, Reason.Kind.UNLINKED);
  }

  @Override
  void execute(FlushRun run) {
    run.send(
        statement(),
        links.stream().map(link -> LinkStatements.row(relationship, link)).toList());
  }
}
