package dev.aludel.engine;

import static dev.aludel.fixture.Tables.AGE;
import static dev.aludel.fixture.Tables.NAME;
import static dev.aludel.fixture.Tables.USERS;
import static dev.aludel.fixture.Tables.USER_ID;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.param;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static dev.aludel.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.ConstraintViolationException;
import dev.aludel.error.EngineException;
import dev.aludel.fixture.Tables;
import dev.aludel.fixture.fault.FaultyDataSource;
import dev.aludel.fixture.fault.JdbcCall;
import dev.aludel.fixture.server.DatabaseServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What batches tell of their sets: rows, keys, and which one was refused. */
@ParameterizedClass
@EnumSource
class BatchCountTest {

  private static final boolean DEEP = Boolean.getBoolean("aludel.deep");

  private final DatabaseServer server;
  private final String url;
  private final Engine engine;

  BatchCountTest(DatabaseServer server) {
    this.server = server;
    url = server.newDatabase();
    engine = Engine.create(url);
    Tables.METADATA.createAll(engine);
  }

  @AfterEach
  void close() {
    engine.close();
    server.drop(url);
  }

  private static @Nullable Object[] set(@Nullable Object... values) {
    return values;
  }

  private long rows() {
    return engine.<Long>beginAndReturn(
        connection -> connection.execute(select(count()).from(USERS)).one());
  }

  /** 200 rows, of which the one at a position is refused, in pages of 64. */
  @Test
  void namesTheSetThatWasRefusedAndWritesNone() {
    Engine paged = engine.with(ConnectionOptions.DEFAULT.batchSize(64));
    engine.begin(connection -> connection.execute(insert(USERS).values(USER_ID, 1000)));
    for (int position = 0; position < 200; position += DEEP ? 1 : 33) {
      List<@Nullable Object[]> sets = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        sets.add(set(i == position ? 1000 : i + 1, "user"));
      }
      String which = server == DatabaseServer.SQLITE
          ? "One of 200 sets" // its driver does not say, and would take five times as long one by
          // one
          : "Set " + (position + 1) + " of 200";
      assertThatThrownBy(() -> paged.begin(
              connection -> connection.executeBatch(insert(USERS).columns(USER_ID, NAME), sets)))
          .isInstanceOf(ConstraintViolationException.class)
          .hasMessageContaining(which);
      assertThat(rows()).isEqualTo(1);
    }
  }

  @Test
  void sendsPages() {
    FaultyDataSource data = new FaultyDataSource(url);
    try (Engine paged =
        Engine.builder(data).options(ConnectionOptions.DEFAULT.batchSize(10)).build()) {
      List<@Nullable Object[]> sets = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        sets.add(set("user " + i, i));
      }
      paged.begin(connection -> {
        assertThat(
                connection.executeBatch(insert(USERS).columns(NAME, AGE), sets).rowCounts())
            .hasSize(25);
      });
    }
    assertThat(data.calls(JdbcCall.EXECUTE_BATCH)).isEqualTo(3);
    assertThat(rows()).isEqualTo(25);
  }

  /** The row that a key was made for is the one of its set, in whatever order the sets come. */
  @Test
  void givesEachSetItsOwnKey() {
    Random random = new Random(4711);
    Engine paged = engine.with(ConnectionOptions.DEFAULT.batchSize(40));
    for (int batch = 0; batch < (DEEP ? 2_000 : 5); batch++) {
      List<Integer> ages = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        ages.add(batch * 100 + i);
      }
      Collections.shuffle(ages, random);
      paged.begin(connection -> {
        BatchResult made = connection.executeBatch(
            insert(USERS).columns(AGE).returningKeys(USER_ID),
            ages.stream().map(BatchCountTest::set).toList());
        assertThat(made.generatedKeys()).hasSize(100);
        Map<Integer, Integer> found = new HashMap<>();
        connection
            .execute(select(USER_ID, AGE)
                .where(AGE.ge(ages.stream().min(Integer::compare).orElseThrow())))
            .forEach(row -> found.put((Integer) row.get(0), (Integer) row.get(1)));
        for (int i = 0; i < 100; i++) {
          assertThat(found.get((Integer) made.generatedKeys().get(i)[0])).isEqualTo(ages.get(i));
        }
      });
    }
  }

  @Test
  void countsTheRowsOfEachSet() {
    engine.begin(connection -> {
      connection.executeBatch(
          insert(USERS).columns(USER_ID, AGE), List.of(set(1, 7), set(2, 7), set(3, 8)));
      BatchResult same = connection.executeBatch(
          update(USERS).set(AGE, param("to", INTEGER)).where(AGE.eq(param("from", INTEGER))),
          List.of(set(9, 99), set(8, 8), set(7, 7)));
      assertThat(same.rowCounts()).containsExactly(0, 1, 2);
    });
  }

  @Test
  void refusesSettingsUnderWhichCountsAreNone() {
    String setting = "useAffectedRows";
    if (engine.dialect().unfitSettings().isEmpty()) {
      return; // its driver counts what was found
    }
    String lying = url + (url.contains("?") ? "&" : "?") + setting + "=true";
    for (Engine refused : List.of(
        Engine.create(lying),
        Engine.builder(url).properties(Map.of(setting, "true")).build(),
        Engine.of(new FaultyDataSource(lying)))) {
      assertThatThrownBy(refused::connect).isInstanceOf(EngineException.class).hasMessage("""
              With useAffectedRows=true the driver does not count the rows that an UPDATE found, and a row that is there looks missing.
              Take it out of the URL and the properties of the driver. [unfit-setting]""");
      refused.close();
    }
  }
}
