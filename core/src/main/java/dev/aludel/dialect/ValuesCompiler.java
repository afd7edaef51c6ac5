package dev.aludel.dialect;

import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Constant;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Values;
import dev.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Writes rows that a statement brings along. See {@link SqlCompiler}. */
abstract class ValuesCompiler extends ExpressionCompiler {

  ValuesCompiler(Dialect dialect, TypeNames typeNames, BindMarks marks) {
    super(dialect, typeNames, marks);
  }

  /** What stands in the place of FROM in a query that reads no table, with a blank before it. */
  protected String withoutFrom() {
    return "";
  }

  /** The rows, whose columns have no names. */
  final String values(Values<?> values) {
    return values.rows().isEmpty()
        ? noRow(values.heads().stream().map(head -> typedNull(head.type())).toList())
        : "VALUES " + cells(first(values)) + rest(values, ", ");
  }

  /** The rows under column names, for databases that name the columns of VALUES after its alias. */
  final String namedRows(String values, String alias, List<String> names) {
    return "(" + values + ") AS " + alias + " (" + joined(names, this::quote) + ")";
  }

  /** The rows as a SELECT, for databases that name columns nowhere else. */
  final String namedByFirst(Values<?> values, List<String> names) {
    if (values.rows().isEmpty()) {
      List<String> nulls = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        nulls.add(typedNull(values.heads().get(i).type()) + " AS " + quote(names.get(i)));
      }
      return noRow(nulls);
    }
    List<String> first = first(values);
    List<String> named = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      named.add(first.get(i) + " AS " + quote(names.get(i)));
    }
    return "SELECT " + String.join(", ", named) + rest(values, " UNION ALL VALUES ");
  }

  private String noRow(List<String> cells) {
    return "SELECT " + String.join(", ", cells) + withoutFrom() + " WHERE 1 = 0";
  }

  /** The first row, which says what types the columns have. */
  private List<String> first(Values<?> values) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < values.heads().size(); i++) {
      cells.add(typed(values.rows().get(0).get(i), values.heads().get(i).type()));
    }
    return cells;
  }

  private String typed(Expression<?> cell, SqlType<?> type) {
    boolean untyped = cell instanceof BindParameter || cell instanceof Constant;
    return untyped ? "CAST(" + sql(cell) + " AS " + wideTypeName(type) + ")" : sql(cell);
  }

  private String typedNull(SqlType<?> type) {
    return "CAST(NULL AS " + wideTypeName(type) + ")";
  }

  private String rest(Values<?> values, String before) {
    List<List<Expression<?>>> rest = values.rows().subList(1, values.rows().size());
    return rest.isEmpty() ? "" : before + joined(rest, row -> "(" + list(row) + ")");
  }

  private static String cells(List<String> cells) {
    return "(" + String.join(", ", cells) + ")";
  }
}
