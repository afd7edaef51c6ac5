package dev.aludel.demo.chinook.load;

import dev.aludel.demo.chinook.model.Employee;
import dev.aludel.demo.chinook.source.ChinookSource;
import dev.aludel.demo.chinook.source.SourceRow;

/** Makes the store's staff. */
final class StaffBuilder {

  private final ById<Employee> employees = new ById<>("Employee");

  /** First all employees, then who reports to whom: the source may name a manager before his own row. */
  ById<Employee> build(ChinookSource source) {
    source.table("Employee").rows().forEach(this::employee);
    for (SourceRow row : source.table("Employee").rows()) {
      Employee employee = employees.get(row.integer("EmployeeId"));
      employee.setManager(employees.getOrNull(row.integerOrNull("ReportsTo")));
    }
    return employees;
  }

  private void employee(SourceRow row) {
    Integer id = row.integer("EmployeeId");
    Employee employee = new Employee(id, row.text("FirstName"), row.text("LastName"));
    employee.setTitle(row.textOrNull("Title"));
    employee.setBirthDate(row.dateOrNull("BirthDate"));
    employee.setHireDate(row.dateOrNull("HireDate"));
    employee.setEmail(row.textOrNull("Email"));
    Contacts.fill(employee, row);
    employees.put(id, employee);
  }
}
