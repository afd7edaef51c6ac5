package dev.aludel.dialect;

import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.DerivedColumn;
import dev.aludel.sql.Expression;
import dev.aludel.sql.ForeignKeyPath;
import dev.aludel.sql.Replacement;
import dev.aludel.sql.TableClause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of an expression in DDL: there is one row only, and its columns stand without a table's name. */
final class RowColumns implements TableClause {

  static final RowColumns ROW = new RowColumns();

  private RowColumns() {}

  /** The expression over the columns of the row; those that it had may belong to no table yet. */
  static <T> Expression<T> of(Expression<T> expression) {
    return Replacement.apply(
        expression, node -> node instanceof ColumnClause<?> column ? ROW.named(column) : null);
  }

  private <T> DerivedColumn<T> named(ColumnClause<T> column) {
    return new DerivedColumn<>(this, column.name(), column.type());
  }

  @Override
  public String name() {
    return "row";
  }

  @Override
  public @Nullable String schema() {
    return null;
  }

  @Override
  public List<ColumnClause<?>> columns() {
    return List.of();
  }

  @Override
  public List<ForeignKeyPath> foreignKeysTo(TableClause other) {
    return List.of();
  }
}
