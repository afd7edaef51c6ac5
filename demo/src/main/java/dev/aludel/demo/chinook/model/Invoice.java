package dev.aludel.demo.chinook.model;

import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer has bought on one day. */
@Mapped(table = "Invoice")
public class Invoice {

  /** Null in a new invoice, until the database has made its key. */
  @Id
  @Column(name = "InvoiceId")
  private @Nullable Integer id;

  @Column(name = "CustomerId", references = "Customer.CustomerId", notNull = true)
  private @Nullable Integer customerId;

  @Column(name = "InvoiceDate", notNull = true)
  private LocalDate date;

  @Column(name = "BillingAddress", length = 70)
  private @Nullable String billingStreet;

  @Column(name = "BillingCity", length = 40)
  private @Nullable String billingCity;

  @Column(name = "BillingState", length = 40)
  private @Nullable String billingState;

  @Column(name = "BillingCountry", length = 40)
  private @Nullable String billingCountry;

  @Column(name = "BillingPostalCode", length = 10)
  private @Nullable String billingPostalCode;

  @Column(name = "Total", precision = 10, scale = 2, notNull = true)
  private BigDecimal total = BigDecimal.ZERO;

  @Relationship(backPopulates = "invoices")
  private Customer customer;

  /** Lines exist only as part of their invoice: they are deleted with it, or when it loses them. */
  @Relationship(
      backPopulates = "invoice",
      cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN},
      orderBy = "id")
  private List<InvoiceLine> lines = new ArrayList<>();

  /** A new invoice, sent to where the customer lives. */
  public Invoice(Customer customer, LocalDate date) {
    this.customer = customer;
    this.date = date;
    setBillingAddress(customer.address());
  }

  /** An invoice from elsewhere, which has its key already. */
  public Invoice(Integer id, Customer customer, LocalDate date) {
    this(customer, date);
    this.id = id;
  }

  /** Adds a line, and its price to the total. */
  public void add(InvoiceLine line) {
    lines.add(line);
    total = total.add(line.amount());
  }

  public @Nullable Integer id() {
    return id;
  }

  public @Nullable Integer customerId() {
    return customerId;
  }

  public LocalDate date() {
    return date;
  }

  public BigDecimal total() {
    return total;
  }

  public Customer customer() {
    return customer;
  }

  public List<InvoiceLine> lines() {
    return lines;
  }

  /** Final, for a constructor calls it. */
  public final void setBillingAddress(PostalAddress address) {
    billingStreet = address.street();
    billingCity = address.city();
    billingState = address.state();
    billingCountry = address.country();
    billingPostalCode = address.postalCode();
  }
}
