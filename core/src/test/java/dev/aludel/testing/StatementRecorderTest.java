package dev.aludel.testing;

import static dev.aludel.schema.Column.column;
import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static dev.aludel.type.Types.INTEGER;
import static dev.aludel.type.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.engine.Engine;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementRecorderTest {

  private static final Table SONGS = new MetaData()
      .table(
          "songs",
          column("id", INTEGER).primaryKey(),
          column("title", VARCHAR(50)).unique());
  private static final Column<Integer> ID = SONGS.column("id", Integer.class);
  private static final Column<String> TITLE = SONGS.column("title", String.class);

  private final Engine engine = Engine.create("jdbc:h2:mem:recorder");

  @BeforeEach
  void create() {
    SONGS.metaData().createAll(engine);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @EnumSource
  void recordsTextParametersRowsAndLineOnEachDatabase(DatabaseServer server) {
    String url = server.newDatabase();
    try (Engine one = Engine.create(url)) {
      SONGS.metaData().createAll(one);
      try (StatementRecorder recorder = StatementRecorder.of(one)) {
        store(one, 1, "Blue Train");
        one.begin(connection ->
            assertThat(connection.execute(select(TITLE).where(ID.eq(1))).all()).hasSize(1));

        List<RecordedStatement> statements = recorder.statements().list();
        assertThat(recorder.sql())
            .containsExactly(
                "INSERT INTO songs (id, title) VALUES (?, ?)",
                "SELECT songs.title FROM songs WHERE songs.id = ?");
        assertThat(statements.get(0).parameters()).containsExactly(List.of(1, "Blue Train"));
        assertThat(statements.get(0).rows()).isEqualTo(OptionalLong.of(1));
        assertThat(statements.get(0).kind()).isEqualTo(StatementKind.INSERT);
        assertThat(statements.get(0).line().orElseThrow().getMethodName()).contains("store");
        assertThat(statements.get(0).attribute()).isEmpty();
        assertThat(statements.get(0).thread()).isEqualTo(Thread.currentThread().getName());
        assertThat(statements.get(1).rows()).isEqualTo(OptionalLong.of(1));
        assertThat(statements.get(1).batchSize()).isEqualTo(1);
      }
    } finally {
      server.drop(url);
    }
  }

  @Test
  void recordsABatchAsOneStatement() {
    Statements statements = StatementRecorder.recording(
        engine,
        () -> engine.begin(connection -> connection.executeBatch(
            insert(SONGS).columns(ID, TITLE), List.of(row(1, "a"), row(2, "b")))));

    RecordedStatement batch = statements.assertCount(1).list().get(0);
    assertThat(batch.isBatch()).isTrue();
    assertThat(batch.batchSize()).isEqualTo(2);
    assertThat(batch.parameters()).containsExactly(List.of(1, "a"), List.of(2, "b"));
    assertThat(batch.rows()).isEqualTo(OptionalLong.of(2));
  }

  @Test
  void recordsWhatFailsAsFailed() {
    store(engine, 1, "a");
    Statements statements = StatementRecorder.recording(
        engine, () -> assertThat(catchThrowable(() -> store(engine, 2, "a"))).isNotNull());

    RecordedStatement failed = statements.assertCount(1).list().get(0);
    assertThat(failed.hasFailed()).isTrue();
    assertThat(failed.rows()).isEmpty();
  }

  @Test
  void recordsDdl() {
    Statements statements = StatementRecorder.recording(
        engine, () -> engine.begin(connection -> connection.execute(text("DROP TABLE songs"))));

    statements.of(StatementKind.DDL).assertSql("DROP TABLE songs");
  }

  @Test
  void recordsOneEngineOrAll() {
    try (Engine other = Engine.create("jdbc:h2:mem:");
        StatementRecorder one = StatementRecorder.of(engine);
        StatementRecorder all = StatementRecorder.ofAllEngines()) {
      query(engine, "SELECT 1");
      query(other, "SELECT 2");
      try (Engine later = Engine.create("jdbc:h2:mem:")) {
        query(later, "SELECT 3");
      }

      one.statements().assertSql("SELECT 1");
      all.statements().where(this::isOfThisThread).assertSql("SELECT 1", "SELECT 2", "SELECT 3");
    }
  }

  @Test
  void refusesToRecordNoEngine() {
    assertThatThrownBy(StatementRecorder::of)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("StatementRecorder.of() records no engine: name one, or call ofAllEngines().");
  }

  @Test
  void forgetsWhatIsClearedAndKeepsWhatWasAskedFor() {
    try (StatementRecorder recorder = StatementRecorder.of(engine)) {
      query(engine, "SELECT 1");
      Statements before = recorder.statements();
      recorder.clear();
      query(engine, "SELECT 2");

      before.assertSql("SELECT 1");
      recorder.statements().assertSql("SELECT 2");
    }
  }

  @Test
  void leavesNothingBehindOnceItIsClosed() {
    StatementRecorder recorder = StatementRecorder.of(engine);
    StatementRecorder everywhere = StatementRecorder.ofAllEngines();
    query(engine, "SELECT 1");
    recorder.close();
    recorder.close();
    everywhere.close();
    query(engine, "SELECT 2");

    recorder.statements().assertSql("SELECT 1");
    everywhere.statements().where(this::isOfThisThread).assertSql("SELECT 1");
    assertThat(recorder).hasToString("StatementRecorder(1 statements)");
  }

  @Test
  void recordsWhatManyThreadsSend() throws InterruptedException {
    try (StatementRecorder recorder = StatementRecorder.of(engine)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        threads.add(new Thread(() -> {
          for (int k = 0; k < 50; k++) {
            query(engine, "SELECT 1");
          }
        }));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }

      recorder.statements().assertCount(200);
      assertThat(recorder.statements()).allMatch(one -> one.rows().equals(OptionalLong.of(1)));
    }
  }

  @Test
  void recordsForAScopeItsThreadTheThreadsBelowAndWhatIsIncluded() throws InterruptedException {
    Runnable[] work = new Runnable[1];
    Thread outside = new Thread(() -> work[0].run());
    ThreadScope scope = new ThreadScope();
    ThreadScope before = scope.enter();
    try (StatementRecorder recorder = StatementRecorder.ofThreads(scope)) {
      query(engine, "SELECT 1");
      Thread below = new Thread(() -> query(engine, "SELECT 2"));
      below.start();
      below.join();
      work[0] = () -> {
        query(engine, "SELECT 3");
        recorder.including(() -> query(engine, "SELECT 4")).run();
        query(engine, "SELECT 5");
      };
      outside.start();
      outside.join();

      recorder.statements().assertSql("SELECT 1", "SELECT 2", "SELECT 4");
    } finally {
      ThreadScope.leaveTo(before);
    }
  }

  private boolean isOfThisThread(RecordedStatement statement) {
    return statement.thread().equals(Thread.currentThread().getName());
  }

  private static void store(Engine engine, int id, String title) {
    engine.begin(
        connection -> connection.execute(insert(SONGS).values(ID, id).values(TITLE, title)));
  }

  private static void query(Engine engine, String sql) {
    engine.begin(connection -> connection.execute(text(sql)).all());
  }

  private static Object[] row(Object... values) {
    return values;
  }
}
