package dev.aludel.demo.chinook.report;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.sql.Sql.func;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.sum;

import dev.aludel.demo.chinook.model.Album;
import dev.aludel.demo.chinook.model.Artist;
import dev.aludel.demo.chinook.model.InvoiceLine;
import dev.aludel.demo.chinook.model.Track;
import dev.aludel.orm.Session;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Row3;
import dev.aludel.sql.Select;
import dev.aludel.type.Types;
import java.math.BigDecimal;

/** Whose tracks earn most. Columns only, joined along three relationships; the session makes no object for it. */
final class BestSellingArtists implements Report {

  @Override
  public String title() {
    return "Best-selling artists";
  }

  @Override
  public TextTable run(Session session) {
    Expression<Long> sold = func("sum", Types.BIGINT, attr(InvoiceLine::quantity));
    Expression<BigDecimal> earned =
        sum(attr(InvoiceLine::unitPrice).times(attr(InvoiceLine::quantity)));
    Select<Row3<String, Long, BigDecimal>> query = select(
            attr(Artist::name), sold.as("sold"), earned.as("earned"))
        .from(InvoiceLine.class)
        .join(toOne(InvoiceLine::track))
        .join(toOne(Track::album))
        .join(toOne(Album::artist))
        .groupBy(attr(Artist::id), attr(Artist::name))
        .orderBy(earned.desc(), attr(Artist::name))
        .limit(10);

    TextTable table = new TextTable("Artist", "Tracks sold", "Earned");
    for (Row3<String, Long, BigDecimal> row : session.execute(query)) {
      table.row(row.component1(), row.component2(), row.component3());
    }
    return table;
  }
}
