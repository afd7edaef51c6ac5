package dev.aludel.demo.chinook.sale;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.sum;
import static java.util.Objects.requireNonNull;

import dev.aludel.demo.chinook.model.Invoice;
import dev.aludel.demo.chinook.model.InvoiceLine;
import dev.aludel.orm.Session;
import java.math.BigDecimal;

/**
 * What has been sold so far.
 *
 * @param turnover the sum of all invoices
 */
public record Ledger(long invoices, long lines, BigDecimal turnover) {

  /** As the session's transaction sees it. Three SELECTs. */
  static Ledger read(Session session) {
    return new Ledger(
        session.execute(select(count()).from(Invoice.class)).one(),
        session.execute(select(count()).from(InvoiceLine.class)).one(),
        requireNonNull(session.execute(select(sum(attr(Invoice::total)))).first()));
  }

  /** The books with one more invoice. */
  Ledger plus(int moreLines, BigDecimal amount) {
    return new Ledger(invoices + 1, lines + moreLines, turnover.add(amount));
  }

  @Override
  public String toString() {
    return "%d invoices, %d lines, turnover %s".formatted(invoices, lines, turnover);
  }
}
