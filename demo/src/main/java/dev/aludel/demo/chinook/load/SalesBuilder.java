package dev.aludel.demo.chinook.load;

import dev.aludel.demo.chinook.model.Customer;
import dev.aludel.demo.chinook.model.Employee;
import dev.aludel.demo.chinook.model.Invoice;
import dev.aludel.demo.chinook.model.InvoiceLine;
import dev.aludel.demo.chinook.model.Track;
import dev.aludel.demo.chinook.source.ChinookSource;
import dev.aludel.demo.chinook.source.SourceRow;
import java.util.Collection;

/** Makes customers with all that they have bought. */
final class SalesBuilder {

  private final ById<Employee> employees;
  private final ById<Track> tracks;
  private final ById<Customer> customers = new ById<>("Customer");
  private final ById<Invoice> invoices = new ById<>("Invoice");

  SalesBuilder(ById<Employee> employees, ById<Track> tracks) {
    this.employees = employees;
    this.tracks = tracks;
  }

  Collection<Customer> build(ChinookSource source) {
    source.table("Customer").rows().forEach(this::customer);
    source.table("Invoice").rows().forEach(this::invoice);
    source.table("InvoiceLine").rows().forEach(this::line);
    return customers.all();
  }

  private void customer(SourceRow row) {
    Integer id = row.integer("CustomerId");
    Customer customer =
        new Customer(id, row.text("FirstName"), row.text("LastName"), row.text("Email"));
    customer.setCompany(row.textOrNull("Company"));
    customer.setSupportRep(employees.getOrNull(row.integerOrNull("SupportRepId")));
    Contacts.fill(customer, row);
    customers.put(id, customer);
  }

  /** Without the total of the source: it grows with the lines, and the checks compare it afterwards. */
  private void invoice(SourceRow row) {
    Integer id = row.integer("InvoiceId");
    Customer customer = customers.get(row.integer("CustomerId"));
    Invoice invoice = new Invoice(id, customer, row.date("InvoiceDate"));
    invoice.setBillingAddress(Contacts.address(row, "Billing"));
    invoices.put(id, invoice);
  }

  private void line(SourceRow row) {
    Track track = tracks.get(row.integer("TrackId"));
    invoices
        .get(row.integer("InvoiceId"))
        .add(new InvoiceLine(
            row.integer("InvoiceLineId"),
            track,
            row.decimal("UnitPrice"),
            row.integer("Quantity")));
  }
}
