package dev.aludel.demo.chinook.sale;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.chinook.model.Album;
import dev.aludel.demo.chinook.model.Customer;
import dev.aludel.demo.chinook.model.Invoice;
import dev.aludel.demo.chinook.model.InvoiceLine;
import dev.aludel.demo.chinook.model.Track;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import java.time.LocalDate;
import java.util.List;

/** Sells all tracks of an album to a customer: one transaction, one invoice with a line for each track. */
public final class AlbumSale {

  private final SessionFactory sessions;

  public AlbumSale(SessionFactory sessions) {
    this.sessions = sessions;
  }

  /**
   * Places the invoice.
   *
   * @return what was written, as the database has it
   */
  public Receipt sell(String albumTitle, String customerEmail, LocalDate date) {
    try (Session session = sessions.open()) {
      Ledger before = Ledger.read(session);
      Customer customer = session
          .scalars(select(Customer.class).where(attr(Customer::email).eq(customerEmail)))
          .one();
      List<Track> tracks = session
          .scalars(select(Track.class)
              .join(toOne(Track::album))
              .where(attr(Album::title).eq(albumTitle))
              .orderBy(attr(Track::id)))
          .all();

      Invoice invoice = new Invoice(customer, date);
      tracks.forEach(track -> invoice.add(new InvoiceLine(track, 1)));
      session.add(invoice);
      session.commit();

      return Receipt.of(invoice, before, Ledger.read(session));
    }
  }
}
