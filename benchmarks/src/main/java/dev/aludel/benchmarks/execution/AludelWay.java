package dev.aludel.benchmarks.execution;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.param;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.NUMERIC;
import static dev.aludel.type.Types.VARCHAR;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Row4;
import dev.aludel.sql.Select;
import java.math.BigDecimal;
import java.util.Map;

/** By the core, with the statement kept and its parameter given by name, or built anew for each value. */
final class AludelWay implements Way {

  private static final Table PRODUCTS = new MetaData()
      .table(
          "products",
          column("id", BIGINT).primaryKey(),
          column("name", VARCHAR(50)),
          column("price", NUMERIC(10, 2)),
          column("stock", INTEGER));
  private static final Column<Long> ID = PRODUCTS.column("id", Long.class);
  private static final Column<String> NAME = PRODUCTS.column("name", String.class);
  private static final Column<BigDecimal> PRICE = PRODUCTS.column("price", BigDecimal.class);
  private static final Column<Integer> STOCK = PRODUCTS.column("stock", Integer.class);
  private static final Select<Row4<Long, String, BigDecimal, Integer>> KEPT =
      select(ID, NAME, PRICE, STOCK).where(ID.eq(param("id", BIGINT)));

  private final Engine engine;
  private final Connection open;
  private final boolean kept;

  AludelWay(String url, boolean kept) {
    engine = Engine.create(url);
    open = engine.connect();
    this.kept = kept;
  }

  @Override
  public long inOpenTransaction(long id) {
    return read(open, id);
  }

  @Override
  public long inOwnTransaction(long id) {
    try (Connection connection = engine.connect()) {
      long checksum = read(connection, id);
      connection.commit();
      return checksum;
    }
  }

  private long read(Connection connection, long id) {
    Row4<Long, String, BigDecimal, Integer> row = kept
        ? connection.execute(KEPT, Map.of("id", id)).one()
        : connection.execute(select(ID, NAME, PRICE, STOCK).where(ID.eq(id))).one();
    return World.checksum(row.component1(), row.component2(), row.component3(), row.component4());
  }

  @Override
  public void close() {
    open.close();
    engine.close();
  }
}
