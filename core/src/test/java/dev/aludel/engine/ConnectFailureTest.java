package dev.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aludel.error.ConnectException;
import dev.aludel.error.EngineException;
import dev.aludel.fixture.leak.Unwatched;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

@Unwatched("Messages name the driver that the driver manager finds.")
class ConnectFailureTest {

  @Test
  void namesTheUrlWithoutItsPasswordAndTheDriver() {
    try (Engine engine = Engine.create("jdbc:h2:nowhere/relative;PASSWORD=canary")) {
      Throwable error = catchThrowable(engine::connect);

      assertThat(error).isInstanceOf(ConnectException.class);
      assertThat(error)
          .hasMessageStartingWith(
              "Cannot connect to \"jdbc:h2:nowhere/relative;PASSWORD=***\" with the driver"
                  + " org.h2.Driver: ")
          .hasMessageEndingWith("[cannot-connect]");
      assertThat(stackTrace(error)).doesNotContain("canary");
      assertThat(engine.isConnected()).isFalse();
    }
  }

  @Test
  void showsNoWrongPasswordFromWhereverItCame() {
    String url = People.url();
    try (Engine owner = Engine.builder(url).user("sa").password("right").build()) {
      owner.connect().close();

      for (Engine intruder : new Engine[] {
        Engine.builder(url).user("sa").password("canary").build(),
        Engine.create(url + ";USER=sa;PASSWORD=canary"),
        Engine.builder(url)
            .properties(Map.of("user", "sa", "password", "canary"))
            .build(),
      }) {
        Throwable error = catchThrowable(intruder::connect);

        assertThat(error).isInstanceOf(ConnectException.class);
        assertThat(error.getMessage()).contains("with the driver org.h2.Driver").contains("28000");
        assertThat(stackTrace(error)).doesNotContain("canary");
        assertThat(intruder.toString()).doesNotContain("canary");
      }
    }
  }

  @Test
  void saysWhatIsWrongWithTheWholeText() {
    String url = People.url();
    try (Engine owner = Engine.builder(url).user("sa").password("right").build();
        Engine intruder = Engine.builder(url).user("sa").password("wrong").build()) {
      owner.connect().close();

      assertThatThrownBy(intruder::connect).hasMessage("""
              Cannot connect to "%s" with the driver org.h2.Driver: Wrong user name or password \
              (SQLState 28000, code 28000)
              Check that the server runs at this address, and check the name of the database, the user and the \
              password. [cannot-connect]""".formatted(url));
    }
  }

  @Test
  void saysThatAllConnectionsAreInUse() {
    try (Engine engine = Engine.builder("jdbc:h2:mem:exhausted")
            .poolSize(1)
            .poolWait(Duration.ofMillis(250))
            .build();
        Connection only = engine.connect()) {
      assertThat(only.isClosed()).isFalse();
      assertThatThrownBy(engine::connect)
          .isInstanceOf(ConnectException.class)
          .message()
          .matches(Pattern.compile("""
              No connection to "jdbc:h2:mem:exhausted" became free: 1 active, 0 idle, 0 waiting, at most 1; \
              lent for the longest time: for \\d+\\.\\d{3} s, at \
              .*ConnectFailureTest.saysThatAllConnectionsAreInUse\\(ConnectFailureTest.java:\\d+\\)\\.
              Close each Connection, best by try-with-resources, or raise poolSize\\(..\\) of the engine. \
              \\[pool-exhausted\\]"""));
    }
  }

  @Test
  void saysThatItWasInterrupted() {
    try (Engine engine = Engine.builder("jdbc:h2:mem:interrupted").poolSize(1).build()) {
      for (int i = 0; i < 100; i++) {
        try (Connection only = engine.connect()) {
          Thread.currentThread().interrupt();
          assertThatThrownBy(engine::connect)
              .isInstanceOf(ConnectException.class)
              .hasMessageContaining("[interrupted]");
          assertThat(Thread.interrupted()).isTrue();
          assertThat(only.isClosed()).isFalse();
        }
      }
      assertThat(engine.poolStatus().orElseThrow().active()).isZero();
    }
  }

  @Test
  void tellsOfADataSourceThatCannotConnect() {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:mem:absent;IFEXISTS=TRUE");
    try (Engine engine = Engine.of(dataSource)) {
      assertThatThrownBy(engine::connect)
          .isInstanceOf(EngineException.class)
          .hasMessageStartingWith(
              "Cannot connect to \"DataSource org.h2.jdbcx.JdbcDataSource\" with the driver"
                  + " org.h2.jdbcx.JdbcDataSource: ")
          .hasMessageEndingWith("[cannot-connect]");
    }
  }

  private static String stackTrace(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
