package dev.aludel.sql;

import dev.aludel.error.CompileException;
import java.util.List;
import java.util.stream.Collectors;

/** What FROM may hold: tables, aliases, joins, subqueries, common table expressions, table functions. Immutable; equal by value. */
public sealed interface FromClause extends SqlNode
    permits TableClause, Alias, Join, Subquery, Cte, TableFunction {

  List<? extends ColumnClause<?>> columns();

  /** How error messages call it. */
  String description();

  <R> R accept(FromVisitor<R> visitor);

  /** The column of that name; a {@code CompileException} with the known names if there is none. */
  default ColumnClause<?> column(String name) {
    for (ColumnClause<?> column : columns()) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    throw noSuchColumn(name);
  }

  /** The column of that name, which must hold values of that class. */
  @SuppressWarnings("unchecked") // the class of the values is compared
  default <T> ColumnClause<T> column(String name, Class<T> javaType) {
    ColumnClause<?> column = column(name);
    if (column.type().javaType() != javaType) {
      throw CompileException.of(
          "%s.%s holds %s values, not %s."
              .formatted(
                  description(),
                  name,
                  column.type().javaType().getSimpleName(),
                  javaType.getSimpleName()),
          "Ask for that class.",
          "wrong-column-type");
    }
    return (ColumnClause<T>) column;
  }

  /** What a column, or another expression, of what lies beneath is called here. */
  @SuppressWarnings("unchecked") // a column's copy has its type
  default <T> ColumnClause<T> column(ColumnClause<T> original) {
    return original.from().equals(this) ? original : (ColumnClause<T>) column(original.name());
  }

  /** An inner join, on the foreign key between the two; an error if there is none or more than one. */
  default Join join(FromClause right) {
    return join(right, ForeignKeyJoin.between(this, right));
  }

  default Join join(FromClause right, Expression<Boolean> on) {
    return new Join(this, right, Join.Kind.INNER, on);
  }

  default Join leftJoin(FromClause right) {
    return leftJoin(right, ForeignKeyJoin.between(this, right));
  }

  default Join leftJoin(FromClause right, Expression<Boolean> on) {
    return new Join(this, right, Join.Kind.LEFT, on);
  }

  /** Not for programs: the error of {@link #column(String)}. */
  default CompileException noSuchColumn(String name) {
    String known = columns().stream().map(ColumnClause::name).collect(Collectors.joining(", "));
    return CompileException.noSuchColumn(name, description(), known);
  }
}
