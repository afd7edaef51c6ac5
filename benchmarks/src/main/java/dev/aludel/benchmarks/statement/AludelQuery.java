package dev.aludel.benchmarks.statement;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.BOOLEAN;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.NUMERIC;
import static dev.aludel.type.Types.TIMESTAMP;
import static dev.aludel.type.Types.VARCHAR;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Cursor;
import dev.aludel.engine.Engine;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Row3;
import dev.aludel.sql.Select;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * Aludel's side: the query is built, keyed, looked up in the engine's cache, bound and sent to a driver that does nothing.
 * A program has no other way to the cache, so what it pays is measured, and that is somewhat more than compiling.
 */
final class AludelQuery implements AutoCloseable {

  static final MetaData METADATA = new MetaData();

  private static final Table USERS = METADATA.table(
      "users",
      column("id", BIGINT).primaryKey(),
      column("name", VARCHAR(50)).notNull(),
      column("age", INTEGER),
      column("active", BOOLEAN));
  private static final Table ORDERS = METADATA.table(
      "orders",
      column("id", BIGINT).primaryKey(),
      column("user_id", BIGINT).references("users.id"),
      column("status", VARCHAR(10)),
      column("placed", TIMESTAMP),
      column("total", NUMERIC(12, 2)));

  private static final Column<Long> USER_ID = USERS.column("id", Long.class);
  private static final Column<String> NAME = USERS.column("name", String.class);
  private static final Column<Integer> AGE = USERS.column("age", Integer.class);
  private static final Column<Boolean> ACTIVE = USERS.column("active", Boolean.class);
  private static final Column<Long> BUYER = ORDERS.column("user_id", Long.class);
  private static final Column<String> STATUS = ORDERS.column("status", String.class);
  private static final Column<LocalDateTime> PLACED = ORDERS.column("placed", LocalDateTime.class);
  private static final Column<BigDecimal> TOTAL = ORDERS.column("total", BigDecimal.class);

  private final Engine engine;
  private final Connection connection;

  AludelQuery(String dialect) {
    engine = Engine.of(SilentDriver.of("jdbc:" + dialect + ":silent"));
    connection = engine.connect();
  }

  /**
   * The SQL that was sent.
   *
   * @param label what one of the columns is called; another label is another shape
   */
  String sent(String label) {
    try (Cursor cursor = connection.cursor(query(label))) {
      return cursor.sql();
    }
  }

  @Override
  public void close() {
    connection.close();
    engine.close();
  }

  static Select<Row3<Long, String, BigDecimal>> query(String label) {
    return select(USER_ID, NAME, TOTAL.as(label))
        .from(USERS)
        .join(ORDERS, BUYER.eq(USER_ID))
        .where(
            NAME.like(Values.NAME),
            AGE.ge(Values.AGE),
            ACTIVE.eq(true),
            STATUS.in(Values.STATUS),
            PLACED.lt(Values.PLACED),
            TOTAL.gt(Values.TOTAL))
        .orderBy(PLACED.desc(), USER_ID)
        .limit(Values.LIMIT);
  }
}
