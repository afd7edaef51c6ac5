package dev.aludel.dialect;

import dev.aludel.sql.Assignment;
import dev.aludel.sql.Bind;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Insert;
import dev.aludel.sql.SqlNode;
import dev.aludel.sql.Statement;
import dev.aludel.sql.Traversal;
import dev.aludel.sql.Update;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds which parameters of a statement become the value of which column. */
final class AssignedColumns {

  private final Map<Bind<?>, ColumnClause<?>> columns = new IdentityHashMap<>();

  private AssignedColumns() {}

  static Map<Bind<?>, ColumnClause<?>> of(Statement statement) {
    AssignedColumns found = new AssignedColumns();
    Traversal.walk(statement, found::visit);
    return found.columns;
  }

  private boolean visit(SqlNode node) {
    if (node instanceof Insert insert) {
      insert.rows().forEach(row -> add(insert.targets(), row));
      if (insert.conflict() != null) {
        add(insert.conflict().assignments());
      }
    } else if (node instanceof Update update) {
      add(update.assignments());
    }
    return true;
  }

  private void add(List<ColumnClause<?>> targets, List<Expression<?>> row) {
    for (int i = 0; i < row.size(); i++) {
      add(targets.get(i), row.get(i));
    }
  }

  private void add(List<Assignment> assignments) {
    assignments.forEach(assignment -> add(assignment.column(), assignment.value()));
  }

  private void add(ColumnClause<?> column, Expression<?> value) {
    if (value instanceof Bind<?> bind) {
      columns.put(bind, column);
    }
  }
}
