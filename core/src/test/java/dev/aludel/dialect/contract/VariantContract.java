package dev.aludel.dialect.contract;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.literal;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.fixture.ScratchDatabase;
import dev.aludel.fixture.server.Databases;
import dev.aludel.inspect.Inspector;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Query;
import dev.aludel.sql.Subquery;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Types that are kept otherwise on some dialects: what a program sees is the same everywhere. */
abstract class VariantContract {

  private static final SqlType<BigDecimal> EXACT = Types.NUMERIC(40, 20)
      .variant(
          "sqlite", Types.VARCHAR(42).map(BigDecimal.class, BigDecimal::new, BigDecimal::toString));
  private static final SqlType<UUID> KEY = Types.VARCHAR(36)
      .map(UUID.class, UUID::fromString, UUID::toString)
      .variant("postgresql", Types.UUID)
      .variant("h2", Types.UUID);
  private static final SqlType<DayOfWeek> DAY = Types.enumerationByOrdinal(DayOfWeek.class)
      .variant("postgresql", Types.nativeEnumeration(DayOfWeek.class))
      .variant("mariadb", Types.nativeEnumeration(DayOfWeek.class))
      .variant("sqlite", Types.enumeration(DayOfWeek.class));

  private static final BigDecimal PRICE =
      new BigDecimal("12345678901234567890.12345678901234567890");
  private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

  private final MetaData metaData = new MetaData();
  private final Table table = metaData.table(
      "goods", column("id", KEY).primaryKey(), column("price", EXACT), column("day", DAY));
  private final Column<UUID> id = table.column("id", UUID.class);
  private final Column<BigDecimal> price = table.column("price", BigDecimal.class);
  private final Column<DayOfWeek> day = table.column("day", DayOfWeek.class);

  private final Databases server;
  private final String url;
  private final Engine engine;

  VariantContract(Databases server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  private <T> List<T> all(Query<T> query) {
    return engine.beginAndReturn(connection -> connection.execute(query).all());
  }

  private void createWithRow() {
    metaData.createAll(engine);
    engine.begin(connection -> connection.execute(
        insert(table).values(id, ID).values(price, PRICE).values(day, DayOfWeek.FRIDAY)));
  }

  @Test
  void givesBackWhatItTook() {
    createWithRow();

    assertThat(all(select(id))).containsExactly(ID);
    assertThat(all(select(price))).containsExactly(PRICE);
    assertThat(all(select(day))).containsExactly(DayOfWeek.FRIDAY);
  }

  @Test
  void comparesWithValues() {
    createWithRow();
    Subquery wanted = values(day).row(DayOfWeek.FRIDAY).subquery("wanted");

    assertThat(all(select(id).where(id.eq(ID).and(price.eq(PRICE))))).hasSize(1);
    assertThat(all(select(id).where(day.in(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)))))
        .hasSize(1);
    assertThat(all(select(id).where(day.in(Collections.nCopies(2_000, DayOfWeek.FRIDAY)))))
        .hasSize(1);
    assertThat(all(select(id).where(id.in(Collections.nCopies(2_000, ID))))).hasSize(1);
    assertThat(all(select(id).where(id.in(List.of())))).isEmpty();
    assertThat(all(select(day).where(day.eq(DayOfWeek.SUNDAY)))).isEmpty();
    assertThat(all(select(day, literal(DayOfWeek.MONDAY, DAY)))).hasSize(1);
    assertThat(all(select(id).join(wanted, wanted.column(day).eq(day)))).hasSize(1);
  }

  @Test
  void hasLiterals() {
    try (ScratchDatabase database = new ScratchDatabase(server)) {
      metaData.createAll(database);
      database.runLiterally(insert(table).values(id, ID).values(day, DayOfWeek.FRIDAY));

      assertThat(database.runLiterally(select(day).where(id.eq(ID).and(day.eq(DayOfWeek.FRIDAY)))))
          .containsExactly(List.of(DayOfWeek.FRIDAY));
    }
  }

  @Test
  void isCreatedAndReadBackAsTheVariant() {
    metaData.createAll(engine);

    assertThat(Inspector.of(engine).compare(metaData).texts()).isEmpty();
    metaData.dropAll(engine);
    metaData.createAll(engine);
  }
}
