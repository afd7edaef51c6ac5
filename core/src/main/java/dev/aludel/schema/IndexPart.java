package dev.aludel.schema;

import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import dev.aludel.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an index sorts by.
 *
 * @param columnName null if it is an expression
 * @param expression null if it is a column
 */
public record IndexPart(
    @Nullable String columnName, @Nullable Expression<?> expression, boolean isDescending) {

  public IndexPart {
    if ((columnName == null) == (expression == null)) {
      throw new IllegalArgumentException("an index part is a column or an expression");
    }
  }

  public static IndexPart column(String name) {
    return new IndexPart(name, null, false);
  }

  /** An expression, in SQL, as it shall stand in the DDL: {@code "lower(name)"}. */
  public static IndexPart expression(String sql) {
    return new IndexPart(null, Sql.literalColumn(sql, Types.OTHER), false);
  }

  /** An expression over the table's columns, {@code lower(name)}, or one of them. */
  public static IndexPart expression(Expression<?> expression) {
    return expression instanceof ColumnClause<?> column
        ? column(column.name())
        : new IndexPart(null, expression, false);
  }

  public IndexPart descending() {
    return new IndexPart(columnName, expression, true);
  }
}
