package dev.aludel.benchmarks.statement;

import static dev.aludel.sql.Sql.insert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.schema.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

/** What is compared must be the same. */
class SameQueryTest {

  private static final LocalDateTime DAY = LocalDateTime.of(2025, 6, 1, 12, 0);

  @Test
  void findsTheSameRowsInTheSameOrder() {
    try (Engine engine = Engine.create("jdbc:h2:mem:same")) {
      AludelQuery.METADATA.createAll(engine);
      engine.begin(SameQueryTest::fill);

      try (Connection connection = engine.connect()) {
        List<List<Object>> found = connection.execute(AludelQuery.query("total")).all().stream()
            .map(row -> List.<Object>of(row.get(0), row.get(1), row.get(2)))
            .toList();
        List<List<Object>> byJooq = new JooqQuery(connection.unwrap(), SQLDialect.H2)
            .query("total")
            .fetch(row -> List.<Object>of(row.value1(), row.value2(), row.value3()));

        assertThat(found).hasSize(2).isEqualTo(byJooq);
      }
    }
  }

  private static void fill(Connection connection) {
    Table users = AludelQuery.METADATA.find("users").orElseThrow();
    Table orders = AludelQuery.METADATA.find("orders").orElseThrow();
    connection.execute(insert(users)
        .values(users.column("id", Long.class), 1L)
        .values(users.column("name", String.class), "ann")
        .values(users.column("age", Integer.class), 30)
        .values(users.column("active", Boolean.class), true)
        .row(2L, "bob", 30, true)
        .row(3L, "alf", 12, true));
    connection.execute(insert(orders)
        .values(orders.column("id", Long.class), 1L)
        .values(orders.column("user_id", Long.class), 1L)
        .values(orders.column("status", String.class), "new")
        .values(orders.column("placed", LocalDateTime.class), DAY)
        .values(orders.column("total", BigDecimal.class), new BigDecimal("20.00"))
        .row(2L, 1L, "paid", DAY.plusDays(1), new BigDecimal("30.00"))
        .row(3L, 1L, "lost", DAY, new BigDecimal("40.00"))
        .row(4L, 1L, "new", DAY, new BigDecimal("1.00"))
        .row(5L, 2L, "new", DAY, new BigDecimal("50.00"))
        .row(6L, 3L, "new", DAY, new BigDecimal("60.00")));
  }
}
