package dev.aludel.schema;

import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import dev.aludel.type.Types;
import org.jspecify.annotations.Nullable;

/** A condition that no row may fail: {@code CheckConstraint.of(price.gt(BigDecimal.ZERO)).named("positive")}. */
public record CheckConstraint(@Nullable String name, Expression<Boolean> condition)
    implements TableItem {

  /** A condition in SQL, as it shall stand in the DDL: {@code "price > 0"}. */
  public static CheckConstraint of(String sql) {
    return of(Sql.literalColumn(sql, Types.BOOLEAN));
  }

  /** A condition over the table's columns; its values are written into the DDL. */
  public static CheckConstraint of(Expression<Boolean> condition) {
    return new CheckConstraint(null, condition);
  }

  public CheckConstraint named(String constraint) {
    return new CheckConstraint(constraint, condition);
  }
}
