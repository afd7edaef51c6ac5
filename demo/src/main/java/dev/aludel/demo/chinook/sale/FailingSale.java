package dev.aludel.demo.chinook.sale;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;
import static java.util.Objects.requireNonNull;

import dev.aludel.demo.chinook.model.Customer;
import dev.aludel.demo.chinook.model.Invoice;
import dev.aludel.demo.chinook.model.InvoiceLine;
import dev.aludel.demo.chinook.model.Track;
import dev.aludel.error.ConstraintViolationException;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import java.time.LocalDate;

/**
 * A sale that fails half-way: the invoice and its first lines are in the database, seen by the transaction that has
 * written them, when a line for a track that does not exist breaks its foreign key.
 */
public final class FailingSale {

  private static final Integer NO_SUCH_TRACK = 999_999;

  private final SessionFactory sessions;

  public FailingSale(SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Tries, fails, rolls back and looks at what is left. */
  public Failure attempt(LocalDate date) {
    try (Session session = sessions.open()) {
      Ledger before = Ledger.read(session);
      Invoice invoice = halfWay(session, date);
      Ledger halfWay = Ledger.read(session);
      String refusal = breakIt(session, invoice);
      session.rollback();
      return new Failure(before, halfWay, Ledger.read(session), refusal, invoice.id() == null);
    }
  }

  /** An invoice with two good lines, written but not committed. */
  private static Invoice halfWay(Session session, LocalDate date) {
    Customer customer = requireNonNull(session.get(Customer.class, 1));
    Invoice invoice = new Invoice(customer, date);
    session
        .scalars(select(Track.class).orderBy(attr(Track::id)).limit(2))
        .forEach(track -> invoice.add(new InvoiceLine(track, 1)));
    session.add(invoice);
    session.flush();
    return invoice;
  }

  /** What the database says to a line for a track that it has not. */
  private static String breakIt(Session session, Invoice invoice) {
    InvoiceLine good = invoice.lines().get(0);
    invoice.add(new InvoiceLine(NO_SUCH_TRACK, good.unitPrice(), 1));
    try {
      session.commit();
    } catch (ConstraintViolationException refused) {
      return String.valueOf(refused.getMessage());
    }
    throw new IllegalStateException(
        "The database has taken a line for track %d, which is not there.".formatted(NO_SUCH_TRACK));
  }
}
