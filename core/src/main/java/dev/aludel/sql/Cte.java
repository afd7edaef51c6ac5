package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression: {@code WITH name AS (base)}, or {@code WITH RECURSIVE name AS (base UNION ALL step)}, where
 * the step selects from the expression itself.
 */
public record Cte(AliasName name, Query<?> base, @Nullable Query<?> step, boolean distinct)
    implements FromClause {

  /** Adds rows by {@code step}, which is given this expression to select from, until it finds no more. */
  public Cte recursive(Function<Cte, Query<?>> step) {
    return new Cte(name, base, step.apply(this), false);
  }

  /** As {@link #recursive}, dropping rows that were found already. */
  public Cte recursiveDistinct(Function<Cte, Query<?>> step) {
    return new Cte(name, base, step.apply(this), true);
  }

  public boolean isRecursive() {
    return step != null;
  }

  @Override
  public List<DerivedColumn<?>> columns() {
    List<DerivedColumn<?>> columns = new ArrayList<>();
    OutputColumns.of(base).forEach(output -> columns.add(output.in(this)));
    return columns;
  }

  /** What a selected expression is called outside. */
  public <T> ColumnClause<T> column(Expression<T> selected) {
    return OutputColumns.find(base, selected, this);
  }

  @Override
  public <T> ColumnClause<T> column(ColumnClause<T> original) {
    return original.from().equals(this) ? original : OutputColumns.find(base, original, this);
  }

  public Alias as(String newName) {
    return new Alias(this, AliasName.given(newName));
  }

  public Alias alias() {
    return new Alias(this, AliasName.anonymous(name.text()));
  }

  /** By the name alone: each column has what it is read from, so that a whole query would be hashed for each. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String description() {
    return "common table expression " + name;
  }

  @Override
  public <R> R accept(FromVisitor<R> visitor) {
    return visitor.visitCte(this);
  }
}
