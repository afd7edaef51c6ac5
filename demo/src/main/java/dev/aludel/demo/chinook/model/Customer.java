package dev.aludel.demo.chinook.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who buys, and the employee who helps with that. */
@Mapped(table = "Customer")
public class Customer extends Contact {

  @Id
  @Column(name = "CustomerId")
  private Integer id;

  @Column(name = "FirstName", length = 40, notNull = true)
  private String firstName;

  @Column(name = "LastName", length = 20, notNull = true)
  private String lastName;

  @Column(name = "Company", length = 80)
  private @Nullable String company;

  @Column(name = "Email", length = 60, notNull = true)
  private String email;

  @Column(name = "SupportRepId", references = "Employee.EmployeeId")
  private @Nullable Integer supportRepId;

  @Relationship(backPopulates = "customers")
  private @Nullable Employee supportRep;

  @Relationship(backPopulates = "customer", orderBy = "id")
  private List<Invoice> invoices = new ArrayList<>();

  public Customer(Integer id, String firstName, String lastName, String email) {
    this.id = id;
    this.firstName = firstName;
    this.lastName = lastName;
    this.email = email;
  }

  public Integer id() {
    return id;
  }

  public String firstName() {
    return firstName;
  }

  public String lastName() {
    return lastName;
  }

  public String fullName() {
    return firstName + " " + lastName;
  }

  public String email() {
    return email;
  }

  public @Nullable Employee supportRep() {
    return supportRep;
  }

  public List<Invoice> invoices() {
    return invoices;
  }

  public void setCompany(@Nullable String company) {
    this.company = company;
  }

  public void setSupportRep(@Nullable Employee supportRep) {
    this.supportRep = supportRep;
  }
}
