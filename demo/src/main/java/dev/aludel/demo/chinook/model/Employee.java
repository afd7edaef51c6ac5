package dev.aludel.demo.chinook.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who works for the store. Refers to its own table: an employee reports to an employee. */
@Mapped(table = "Employee")
public class Employee extends Contact {

  @Id
  @Column(name = "EmployeeId")
  private Integer id;

  @Column(name = "LastName", length = 20, notNull = true)
  private String lastName;

  @Column(name = "FirstName", length = 20, notNull = true)
  private String firstName;

  @Column(name = "Title", length = 30)
  private @Nullable String title;

  @Column(name = "ReportsTo", references = "Employee.EmployeeId")
  private @Nullable Integer managerId;

  @Column(name = "BirthDate")
  private @Nullable LocalDate birthDate;

  @Column(name = "HireDate")
  private @Nullable LocalDate hireDate;

  @Column(name = "Email", length = 60)
  private @Nullable String email;

  @Relationship(backPopulates = "reports")
  private @Nullable Employee manager;

  @Relationship(backPopulates = "manager", orderBy = "id")
  private List<Employee> reports = new ArrayList<>();

  @Relationship(backPopulates = "supportRep", orderBy = "id")
  private List<Customer> customers = new ArrayList<>();

  public Employee(Integer id, String firstName, String lastName) {
    this.id = id;
    this.firstName = firstName;
    this.lastName = lastName;
  }

  public Integer id() {
    return id;
  }

  public String lastName() {
    return lastName;
  }

  public String firstName() {
    return firstName;
  }

  public @Nullable String title() {
    return title;
  }

  public @Nullable Integer managerId() {
    return managerId;
  }

  public @Nullable Employee manager() {
    return manager;
  }

  public List<Employee> reports() {
    return reports;
  }

  public List<Customer> customers() {
    return customers;
  }

  public void setTitle(@Nullable String title) {
    this.title = title;
  }

  public void setBirthDate(@Nullable LocalDate birthDate) {
    this.birthDate = birthDate;
  }

  public void setHireDate(@Nullable LocalDate hireDate) {
    this.hireDate = hireDate;
  }

  public void setEmail(@Nullable String email) {
    this.email = email;
  }

  public void setManager(@Nullable Employee manager) {
    this.manager = manager;
  }
}
