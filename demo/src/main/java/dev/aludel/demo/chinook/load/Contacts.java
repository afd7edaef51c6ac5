package dev.aludel.demo.chinook.load;

import dev.aludel.demo.chinook.model.Contact;
import dev.aludel.demo.chinook.model.PostalAddress;
import dev.aludel.demo.chinook.source.SourceRow;

/** Reads what rows of customers, employees and invoices have alike. */
final class Contacts {

  private Contacts() {}

  static void fill(Contact contact, SourceRow row) {
    contact.setAddress(address(row, ""));
    contact.setPhone(row.textOrNull("Phone"));
    contact.setFax(row.textOrNull("Fax"));
  }

  /**
   * @param prefix what the names of the columns begin with
   */
  static PostalAddress address(SourceRow row, String prefix) {
    return new PostalAddress(
        row.textOrNull(prefix + "Address"),
        row.textOrNull(prefix + "City"),
        row.textOrNull(prefix + "State"),
        row.textOrNull(prefix + "Country"),
        row.textOrNull(prefix + "PostalCode"));
  }
}
