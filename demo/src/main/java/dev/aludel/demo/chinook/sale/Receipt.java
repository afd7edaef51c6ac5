package dev.aludel.demo.chinook.sale;

import static java.util.Objects.requireNonNull;

import dev.aludel.demo.chinook.model.Invoice;
import dev.aludel.demo.chinook.model.InvoiceLine;
import java.math.BigDecimal;
import java.util.List;

/**
 * An invoice that was placed.
 *
 * @param invoiceId the key that the database has made
 * @param tracks the names of what was sold, in the order of the lines
 * @param before the books before the sale
 * @param after the books after it
 */
public record Receipt(
    int invoiceId,
    String customer,
    BigDecimal total,
    List<String> tracks,
    Ledger before,
    Ledger after) {

  public Receipt {
    tracks = List.copyOf(tracks);
  }

  static Receipt of(Invoice invoice, Ledger before, Ledger after) {
    return new Receipt(
        requireNonNull(invoice.id()),
        invoice.customer().fullName(),
        invoice.total(),
        invoice.lines().stream().map(Receipt::trackName).toList(),
        before,
        after);
  }

  /** Whether the books have grown by exactly this invoice. */
  public boolean isBooked() {
    return after.equals(before.plus(tracks.size(), total));
  }

  private static String trackName(InvoiceLine line) {
    return requireNonNull(line.track()).name();
  }
}
