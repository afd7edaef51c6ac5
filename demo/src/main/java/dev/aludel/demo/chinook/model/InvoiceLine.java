package dev.aludel.demo.chinook.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One track on an invoice, at the price that it had that day. */
@Mapped(table = "InvoiceLine")
public class InvoiceLine {

  @Id
  @Column(name = "InvoiceLineId")
  private @Nullable Integer id;

  @Column(name = "InvoiceId", references = "Invoice.InvoiceId", notNull = true)
  private @Nullable Integer invoiceId;

  @Column(name = "TrackId", references = "Track.TrackId", notNull = true)
  private @Nullable Integer trackId;

  @Column(name = "UnitPrice", precision = 10, scale = 2, notNull = true)
  private BigDecimal unitPrice;

  @Column(name = "Quantity")
  private int quantity;

  @Relationship(backPopulates = "lines")
  private @Nullable Invoice invoice;

  @Relationship
  private @Nullable Track track;

  /** A new line, at today's price. */
  public InvoiceLine(Track track, int quantity) {
    this(null, track, track.unitPrice(), quantity);
  }

  /** A line as it was once. */
  public InvoiceLine(@Nullable Integer id, Track track, BigDecimal unitPrice, int quantity) {
    this.id = id;
    this.track = track;
    this.unitPrice = unitPrice;
    this.quantity = quantity;
  }

  /** A line of which only the track's number is known: nobody has looked whether there is such a track. */
  public InvoiceLine(Integer trackId, BigDecimal unitPrice, int quantity) {
    this.trackId = trackId;
    this.unitPrice = unitPrice;
    this.quantity = quantity;
  }

  public @Nullable Integer id() {
    return id;
  }

  public @Nullable Integer invoiceId() {
    return invoiceId;
  }

  public @Nullable Integer trackId() {
    return trackId;
  }

  public BigDecimal unitPrice() {
    return unitPrice;
  }

  public int quantity() {
    return quantity;
  }

  public BigDecimal amount() {
    return unitPrice.multiply(BigDecimal.valueOf(quantity));
  }

  public @Nullable Invoice invoice() {
    return invoice;
  }

  public @Nullable Track track() {
    return track;
  }
}
