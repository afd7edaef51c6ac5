package dev.aludel.orm.flush;

import dev.aludel.dialect.Dialect;
import dev.aludel.mapping.RelationshipProperty;
import dev.aludel.mapping.SecondaryPair;
import dev.aludel.schema.Column;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Sql;
import java.util.List;

/** New rows of the secondary table of a many-to-many. */
final class LinkRows extends FlushStep {

  private final RelationshipProperty relationship;
  private final List<Link> links;
  private final RowPlans plans;

  LinkRows(Dialect dialect, RelationshipProperty relationship, List<Link> links, RowPlans plans) {
    super(dialect);
    this.relationship = relationship;
    this.links = links;
    this.plans = plans;
  }

  @Override
  public Insert statement() {
    return Sql.insert(LinkStatements.secondary(relationship))
        .columns(LinkStatements.pairs(relationship).stream()
            .map(SecondaryPair::column)
            .toArray(Column<?>[]::new));
  }

  @Override
  public List<PlannedRow> rows() {
    return plans.linkRows(relationship, links, Reason.Kind.LINKED);
  }

  @Override
  void execute(FlushRun run) {
    run.send(
        statement(),
        links.stream().map(link -> LinkStatements.row(relationship, link)).toList());
  }
}
