package dev.aludel.demo.chinook.report;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.func;
import static dev.aludel.sql.Sql.partitionBy;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.sum;

import dev.aludel.demo.chinook.model.Invoice;
import dev.aludel.orm.Session;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Row;
import dev.aludel.sql.Select;
import dev.aludel.sql.Subquery;
import dev.aludel.sql.Window;
import dev.aludel.type.Types;
import java.math.BigDecimal;

/**
 * What came in each month. Two window functions look beyond the row: at the months of the same year before it, and at
 * the one month before.
 */
final class MonthlySales implements Report {

  @Override
  public String title() {
    return "Monthly sales (the last 12 months)";
  }

  @Override
  public TextTable run(Session session) {
    Subquery monthly = monthly();
    ColumnClause<Integer> year = monthly.column("sale_year", Integer.class);
    ColumnClause<Integer> month = monthly.column("sale_month", Integer.class);
    ColumnClause<BigDecimal> sales = monthly.column("sales", BigDecimal.class);
    Expression<BigDecimal> soFar = sum(sales).over(partitionBy(year).orderBy(month));
    Expression<BigDecimal> lastMonth =
        func("lag", Types.NUMERIC, sales).over(Window.EVERYTHING.orderBy(year, month));
    Select<Row> query = select(
            year,
            month,
            monthly.column("invoices", Long.class),
            sales,
            soFar.as("so_far"),
            sales.minus(lastMonth).as("change"))
        .orderBy(year.desc(), month.desc())
        .limit(12);

    TextTable table =
        new TextTable("Year", "Month", "Invoices", "Sales", "Year so far", "Against month before");
    session.execute(query).forEach(row -> table.row(row.asList().toArray()));
    return table;
  }

  private static Subquery monthly() {
    Expression<Integer> year = func("year", Types.INTEGER, attr(Invoice::date));
    Expression<Integer> month = func("month", Types.INTEGER, attr(Invoice::date));
    return select(
            year.as("sale_year"),
            month.as("sale_month"),
            count().as("invoices"),
            sum(attr(Invoice::total)).as("sales"))
        .groupBy(year, month)
        .subquery("monthly");
  }
}
