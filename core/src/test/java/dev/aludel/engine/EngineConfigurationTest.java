package dev.aludel.engine;

import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.dialect.Feature;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engines that configuration describes. */
class EngineConfigurationTest {

  @Test
  void takesEachSetting() {
    Map<String, String> configuration = Map.ofEntries(
        Map.entry("db.url", "jdbc:h2:mem:configured"),
        Map.entry("db.user", "sa"),
        Map.entry("db.password", "canary"),
        Map.entry("db.pool-size", "3"),
        Map.entry("db.pool-wait", "PT0.5S"),
        Map.entry("db.ping", "true"),
        Map.entry("db.origin", "true"),
        Map.entry("db.origin-comment", "false"),
        Map.entry("db.log-parameters", "false"),
        Map.entry("db.connection-lifetime", "PT1M"),
        Map.entry("db.network-timeout", "PT5S"),
        Map.entry("db.statement-timeout", "PT7S"),
        Map.entry("db.read-only", "true"),
        Map.entry("db.isolation", "serializable"),
        Map.entry("db.without", "savepoints, for-update"),
        Map.entry("db.transaction-pooler", "false"),
        Map.entry("db.driver.LOCK_TIMEOUT", "4321"),
        Map.entry("other.key", "is not ours"));

    try (Engine engine = Engine.of(configuration, "db.")) {
      assertThat(engine.options())
          .isEqualTo(ConnectionOptions.DEFAULT
              .isolation(IsolationLevel.SERIALIZABLE)
              .readOnly(true)
              .statementTimeout(Duration.ofSeconds(7)));
      assertThat(engine.<Object>beginAndReturn(connection ->
              connection.execute(text("SELECT LOCK_TIMEOUT()")).one().asList().get(0)))
          .isEqualTo(4321);
      assertThat(engine.dialect().features().switchedOff())
          .containsExactlyInAnyOrder(Feature.SAVEPOINTS, Feature.FOR_UPDATE);
      assertThat(engine.poolStatus().orElseThrow().size()).isEqualTo(3);
      assertThat(engine.toString()).doesNotContain("canary");
    }
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Engine.of(Map.of("url", "jdbc:h2:mem:x", "pool-sise", "3"), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("pool-sise is no setting", "pool-size", "statement-timeout");
    assertThatThrownBy(() -> Engine.of(Map.of("url", "jdbc:h2:mem:x"), "db."))
        .hasMessageContaining("There is no db.url");
  }

  @ParameterizedTest
  @CsvSource({
    "pool-size, many",
    "pool-size, 0",
    "pool-wait, 30",
    "ping, yes",
    "isolation, none",
    "without, savepoint",
    "transaction-pooler, pgbouncer",
    "statement-timeout, PT0S",
  })
  void refusesValuesThatDoNotFit(String key, String value) {
    assertThatThrownBy(() -> Engine.of(Map.of("url", "jdbc:h2:mem:x", key, value), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The value of " + key + " does not fit.");
  }
}
