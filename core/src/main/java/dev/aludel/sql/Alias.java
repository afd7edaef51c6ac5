package dev.aludel.sql;

import java.util.List;

/** A table, or a common table expression, under another name. */
public record Alias(FromClause element, AliasName name) implements FromClause {

  @Override
  public List<? extends ColumnClause<?>> columns() {
    return element.columns().stream().map(this::derive).toList();
  }

  @Override
  public <T> ColumnClause<T> column(ColumnClause<T> original) {
    return original.from().equals(this) ? original : derive(element.column(original));
  }

  /** By the name alone: each column has what it is read from, so that a whole query would be hashed for each. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String description() {
    return element.description() + " AS " + name;
  }

  @Override
  public <R> R accept(FromVisitor<R> visitor) {
    return visitor.visitAlias(this);
  }

  private <T> DerivedColumn<T> derive(ColumnClause<T> column) {
    return new DerivedColumn<>(this, column.name(), column.type());
  }
}
