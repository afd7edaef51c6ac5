package dev.aludel.engine;

import static dev.aludel.sql.Sql.insert;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.error.StatementException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What listeners hear, in its order. */
class EngineListenerTest {

  private final List<String> heard = new ArrayList<>();

  private final EngineListener recorder = new EngineListener() {
    @Override
    public void connected(Connection connection) {
      heard.add("connected");
    }

    @Override
    public void released(Connection connection) {
      heard.add("released " + connection.inTransaction());
    }

    @Override
    public void began(Connection connection) {
      heard.add("began");
    }

    @Override
    public void committed(Connection connection) {
      heard.add("committed");
    }

    @Override
    public void rolledBack(Connection connection) {
      heard.add("rolledBack");
    }

    @Override
    public void beforeExecute(Execution execution) {
      heard.add("before " + execution.sql());
    }

    @Override
    public void afterExecute(Execution execution, long rows) {
      assertThat(execution.elapsed()).isPositive();
      heard.add("after " + rows);
    }

    @Override
    public void failed(Execution execution, StatementException failure) {
      heard.add("failed " + failure.sqlState());
    }

    @Override
    public void afterRead(Execution execution, long rows) {
      heard.add("read " + rows);
    }
  };

  private Engine engine() {
    return Engine.builder("jdbc:h2:mem:" + UUID.randomUUID()).listener(recorder).build();
  }

  @Test
  void hearOfATransactionThatIsCommitted() {
    try (Engine engine = engine()) {
      engine.begin(connection -> connection.execute(text("SELECT 1")).all());
    }
    assertThat(heard)
        .containsExactly(
            "connected",
            "began",
            "before SELECT 1",
            "after -1",
            "read 1",
            "committed",
            "released false");
  }

  @Test
  void keepNoConnectionByThrowing() {
    EngineListener broken = new EngineListener() {
      @Override
      public void connected(Connection connection) {
        if (heard.isEmpty()) {
          throw new IllegalStateException("connected");
        }
      }

      @Override
      public void released(Connection connection) {
        throw new IllegalStateException("released");
      }
    };
    try (Engine engine =
        Engine.builder("jdbc:h2:mem:" + UUID.randomUUID()).listener(broken).build()) {
      assertThat(catchThrowable(engine::connect)).hasMessage("connected");
      assertThat(engine.poolStatus().orElseThrow().active()).isZero();
      heard.add("the first one");
      assertThat(catchThrowable(() -> engine.connect().close())).hasMessage("released");
      assertThat(engine.poolStatus().orElseThrow().active()).isZero();
    }
  }

  @Test
  void hearOfOneThatFails() {
    try (Engine engine = engine()) {
      assertThat(catchThrowable(
              () -> engine.begin(connection -> connection.execute(text("SELECT x")))))
          .isInstanceOf(StatementException.class);
    }
    assertThat(heard)
        .containsExactly(
            "connected",
            "began",
            "before SELECT x",
            "failed 42S22",
            "rolledBack",
            "released false");
  }

  @Test
  void seeTheParametersIfTheyAsk() {
    List<List<List<@Nullable Object>>> seen = new ArrayList<>();
    EngineListener eyes = new EngineListener() {
      @Override
      public void beforeExecute(
          Execution execution, Supplier<List<List<@Nullable Object>>> parameters) {
        seen.add(parameters.get());
      }
    };
    try (Engine engine = People.engine()) {
      engine.listen(eyes);
      engine.begin(connection -> {
        connection.execute(text("SELECT :n").bind("n", 5)).all();
        connection.executeBatch(
            insert(People.PEOPLE).columns(People.NAME), List.of(row("a"), row("b")));
      });
    }

    assertThat(seen).containsExactly(List.of(List.of(5)), List.of(List.of("a"), List.of("b")));
  }

  private static Object[] row(Object... values) {
    return values;
  }

  @Test
  void hearOfAllEnginesBehindTheListenersOfEach() {
    EngineListener everywhere = new EngineListener() {
      @Override
      public void beforeExecute(Execution execution) {
        heard.add("everywhere " + execution.sql());
      }
    };
    AllEngines.listen(everywhere);
    try (Engine engine = engine();
        Engine other = Engine.create("jdbc:h2:mem:")) {
      engine.begin(connection -> connection.execute(text("SELECT 1")).all());
      other.begin(connection -> connection.execute(text("SELECT 2")).all());
      AllEngines.unlisten(everywhere);
      other.begin(connection -> connection.execute(text("SELECT 3")).all());
    } finally {
      AllEngines.unlisten(everywhere);
    }

    assertThat(heard)
        .containsSubsequence("before SELECT 1", "everywhere SELECT 1", "everywhere SELECT 2")
        .doesNotContain("everywhere SELECT 3");
  }
}
