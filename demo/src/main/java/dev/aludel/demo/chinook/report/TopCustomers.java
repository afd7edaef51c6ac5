package dev.aludel.demo.chinook.report;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.orm.Load.joined;
import static dev.aludel.sql.Sql.partitionBy;
import static dev.aludel.sql.Sql.rank;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.sum;
import static java.util.Objects.requireNonNull;

import dev.aludel.demo.chinook.model.Customer;
import dev.aludel.demo.chinook.model.Employee;
import dev.aludel.demo.chinook.model.Invoice;
import dev.aludel.mapping.Mapper;
import dev.aludel.orm.Inspect;
import dev.aludel.orm.Session;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Row2;
import dev.aludel.sql.Select;
import dev.aludel.sql.Subquery;
import java.math.BigDecimal;

/**
 * Who spends most in each country. Objects and columns in one query: the customers come as objects, with their support
 * reps by the same statement, beside what a subquery has added up and ranked.
 */
final class TopCustomers implements Report {

  private static final int SHOWN = 10;

  @Override
  public String title() {
    return "Top customers by country (the %d that spend most)".formatted(SHOWN);
  }

  @Override
  public TextTable run(Session session) {
    Subquery ranked = ranked();
    Mapper<Customer> customer = Inspect.mapper(Customer.class);
    ColumnClause<BigDecimal> spent = ranked.column("spent", BigDecimal.class);
    Select<Row2<Customer, BigDecimal>> query = select(customer, spent)
        .join(ranked, ranked.column("customer_id", Integer.class).eq(attr(Customer::id)))
        .where(ranked.column("place", Long.class).eq(1L))
        .orderBy(spent.desc(), attr(Customer::country), attr(Customer::lastName))
        .limit(SHOWN)
        .withOption(joined(toOne(Customer::supportRep)));

    TextTable table = new TextTable("Country", "Customer", "Spent", "Support rep");
    for (Row2<Customer, BigDecimal> row : session.execute(query)) {
      Customer who = requireNonNull(row.component1());
      Employee rep = who.supportRep();
      table.row(
          who.country(), who.fullName(), row.component2(), rep == null ? null : rep.lastName());
    }
    return table;
  }

  /** Each customer's sum, and the place that it takes among the customers of the country. */
  private static Subquery ranked() {
    Subquery spending = select(
            attr(Invoice::customerId).as("customer_id"),
            sum(attr(Invoice::total)).as("spent"))
        .groupBy(attr(Invoice::customerId))
        .subquery("spending");
    ColumnClause<BigDecimal> spent = spending.column("spent", BigDecimal.class);
    return select(
            attr(Customer::id).as("customer_id"),
            spent,
            rank()
                .over(partitionBy(attr(Customer::country)).orderBy(spent.desc()))
                .as("place"))
        .join(spending, spending.column("customer_id", Integer.class).eq(attr(Customer::id)))
        .subquery("ranked");
  }
}
