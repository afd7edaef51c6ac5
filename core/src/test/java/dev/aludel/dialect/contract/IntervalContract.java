package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.error.CompileException;
import dev.aludel.error.ValueException;
import dev.aludel.fixture.server.Databases;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Dates;
import dev.aludel.sql.Expression;
import dev.aludel.type.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lengths of time there and back, and beside moments. */
abstract class IntervalContract {

  private static final LocalDateTime MOMENT =
      LocalDateTime.of(2024, 2, 28, 23, 59, 58, 500_000_000);

  private final Table table = new MetaData()
      .table(
          "spans",
          column("id", Types.INTEGER).primaryKey(),
          column("span", Types.INTERVAL),
          column("at", Types.TIMESTAMP));
  private final Column<Integer> id = table.column("id", Integer.class);
  private final Column<Duration> span = table.column("span", Duration.class);
  private final Column<LocalDateTime> at = table.column("at", LocalDateTime.class);

  private final Databases server;
  private final String url;
  private final Engine engine;
  private final Connection connection;

  IntervalContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    connection = engine.connect();
  }

  @BeforeEach
  void create() {
    if (can()) {
      table.metaData().createAll(connection);
    }
  }

  @AfterEach
  void close() {
    connection.close();
    engine.close();
    server.drop(url);
  }

  /** The fifth dialect has intervals that nobody has described to it. */
  private boolean can() {
    return !engine.dialect().name().equals("hsqldb");
  }

  @Test
  void keepsLengthsOfTime() {
    List<Duration> spans = List.of(
        Duration.ZERO,
        Duration.ofMillis(-1),
        Duration.ofDays(1),
        Duration.ofDays(-1).plusSeconds(1),
        Duration.ofHours(36).plusMinutes(7).plusNanos(123_456_000),
        Duration.ofHours(-36).minusNanos(1_000),
        Duration.ofDays(100_000).plusNanos(999_999_000));
    if (can()) {
      for (Duration each : spans) {
        connection.execute(insert(table).values(span, each));
        assertThat(connection.execute(select(id).where(span.eq(each))).all())
            .as("%s", each)
            .hasSize(1);
      }
      connection.execute(insert(table).values(span, (Duration) null));

      List<Duration> read =
          connection.execute(select(span).where(span.isNotNull()).orderBy(id)).all();
      assertThat(read).isEqualTo(spans);
      assertThat(connection.execute(select(id).where(span.isNull())).all()).hasSize(1);
      assertThat(connection
              .execute(select(span).where(span.isNotNull()).orderBy(span).limit(1))
              .one())
          .isEqualTo(Duration.ofHours(-36).minusNanos(1_000));
    }
  }

  @Test
  void refusesNanoseconds() {
    if (can()) {
      assertThatThrownBy(() -> connection.execute(insert(table).values(span, Duration.ofNanos(1))))
          .isInstanceOf(ValueException.class)
          .hasMessageContaining("spans.span keeps microseconds");
    }
  }

  @Test
  void movesMoments() {
    Duration step = Duration.ofDays(2).plusSeconds(3).plusMillis(250);
    if (can() && computes(Dates.plus(at, step))) {
      connection.execute(insert(table).values(at, MOMENT).values(span, step.negated()));

      assertThat(connection.execute(select(Dates.plus(at, step))).one())
          .isEqualTo(MOMENT.plus(step));
      assertThat(connection.execute(select(Dates.plus(at, span))).one())
          .isEqualTo(MOMENT.minus(step));
      assertThat(connection
              .execute(select(Dates.between(at, Dates.plus(at, step))))
              .one())
          .isEqualTo(step);
      assertThat(connection
              .execute(select(Dates.between(Dates.plus(at, step), at)))
              .one())
          .isEqualTo(step.negated());
    }
  }

  private boolean computes(Expression<?> expression) {
    if (!engine.dialect().name().equals("sqlite")) {
      return true;
    }
    assertThatThrownBy(() -> engine.dialect().compile(select(expression)))
        .isInstanceOf(CompileException.class)
        .hasMessageContainingAll("PLUS", "sqlite");
    return false;
  }
}
