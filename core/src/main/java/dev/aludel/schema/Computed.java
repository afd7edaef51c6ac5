package dev.aludel.schema;

/**
 * A column's value as an expression over the other columns of its row.
 *
 * @param sql the expression, in SQL, as it shall stand in the DDL: {@code "price * pieces"}
 * @param isStored whether it is computed when the row is written, and kept; else when it is read
 */
public record Computed(String sql, boolean isStored) {

  public static Computed stored(String sql) {
    return new Computed(sql, true);
  }

  public static Computed virtual(String sql) {
    return new Computed(sql, false);
  }
}
