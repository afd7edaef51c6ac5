package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;

/** A query in FROM. Its columns are named after what it selects; equal names get a number. */
public record Subquery(Query<?> query, AliasName name, boolean isLateral) implements FromClause {

  @Override
  public List<DerivedColumn<?>> columns() {
    List<DerivedColumn<?>> columns = new ArrayList<>();
    OutputColumns.of(query).forEach(output -> columns.add(output.in(this)));
    return columns;
  }

  /** What a selected expression is called outside. */
  public <T> ColumnClause<T> column(Expression<T> selected) {
    return OutputColumns.find(query, selected, this);
  }

  @Override
  public <T> ColumnClause<T> column(ColumnClause<T> original) {
    return original.from().equals(this) ? original : OutputColumns.find(query, original, this);
  }

  /** May refer to what stands before it in FROM. */
  public Subquery lateral() {
    return new Subquery(query, name, true);
  }

  public Subquery as(String newName) {
    return new Subquery(query, AliasName.given(newName), isLateral);
  }

  /** By the name alone: each column has what it is read from, so that a whole query would be hashed for each. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String description() {
    return "subquery " + name;
  }

  @Override
  public <R> R accept(FromVisitor<R> visitor) {
    return visitor.visitSubquery(this);
  }
}
