package dev.aludel.schema;

import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import dev.aludel.type.Types;

/**
 * A column's value as an expression over the other columns of its row: {@code Computed.stored(price.times(pieces))}, or in
 * SQL, as it shall stand in the DDL: {@code Computed.stored("price * pieces")}.
 *
 * @param isStored whether it is computed when the row is written, and kept; else when it is read
 */
public record Computed(Expression<?> expression, boolean isStored) {

  public static Computed stored(String sql) {
    return stored(Sql.literalColumn(sql, Types.OTHER));
  }

  public static Computed stored(Expression<?> expression) {
    return new Computed(expression, true);
  }

  public static Computed virtual(String sql) {
    return virtual(Sql.literalColumn(sql, Types.OTHER));
  }

  public static Computed virtual(Expression<?> expression) {
    return new Computed(expression, false);
  }
}
