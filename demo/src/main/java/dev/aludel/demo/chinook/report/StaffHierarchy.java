package dev.aludel.demo.chinook.report;

import static dev.aludel.mapping.Attributes.alias;
import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.literalColumn;
import static dev.aludel.sql.Sql.select;
import static java.util.Objects.requireNonNull;

import dev.aludel.demo.chinook.model.Employee;
import dev.aludel.mapping.Aliased;
import dev.aludel.orm.Session;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Cte;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Query;
import dev.aludel.sql.Row;
import dev.aludel.type.Types;

/**
 * Who reports to whom, however many levels there are: a recursive query begins with those who report to nobody and adds
 * the employees below, level by level.
 */
final class StaffHierarchy implements Report {

  @Override
  public String title() {
    return "Staff hierarchy";
  }

  @Override
  public TextTable run(Session session) {
    Cte staff = heads().cte("staff").recursive(StaffHierarchy::below);
    Query<? extends Row> query = select(
            staff.column("level", Integer.class),
            staff.column("name", String.class),
            staff.column("title", String.class))
        .orderBy(staff.column("path", String.class));

    TextTable table = new TextTable("Employee", "Title");
    for (Row row : session.execute(query)) {
      int level = requireNonNull(row.get(0, Integer.class));
      table.row("  ".repeat(level) + row.get("name"), row.get("title"));
    }
    return table;
  }

  private static Query<? extends Row> heads() {
    return select(
            attr(Employee::id).as("id"),
            literalColumn("0", Types.INTEGER).as("level"),
            fullName(attr(Employee::firstName), attr(Employee::lastName)).as("name"),
            attr(Employee::title).as("title"),
            attr(Employee::lastName).cast(Types.VARCHAR(200)).as("path"))
        .where(attr(Employee::managerId).isNull());
  }

  /** Those one level below the ones that were found; the path makes them sort under their manager. */
  private static Query<? extends Row> below(Cte above) {
    Aliased<Employee> employee = alias(Employee.class, "employee");
    ColumnClause<String> lastName = employee.attr(Employee::lastName);
    return select(
            employee.attr(Employee::id),
            above.column("level", Integer.class).plus(1),
            fullName(employee.attr(Employee::firstName), lastName),
            employee.attr(Employee::title),
            above.column("path", String.class).concat("/").concat(lastName))
        .from(above)
        .join(
            employee.from(),
            employee.attr(Employee::managerId).eq(above.column("id", Integer.class)));
  }

  private static Expression<String> fullName(
      Expression<String> firstName, Expression<String> lastName) {
    return firstName.concat(" ").concat(lastName);
  }
}
