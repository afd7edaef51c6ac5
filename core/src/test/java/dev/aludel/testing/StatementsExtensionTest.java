package dev.aludel.testing;

import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.aludel.engine.Engine;
import dev.aludel.fixture.leak.Unwatched;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Load;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.User;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Test classes that use the extension, run by JUnit, and what becomes of their tests. */
class StatementsExtensionTest {

  private static final Engine ENGINE = Engine.create("jdbc:h2:mem:extension");
  private static final SessionFactory SESSIONS = SessionFactory.of(ENGINE);

  @BeforeAll
  static void create() {
    Registry.of(User.class, Address.class).metadata().createAll(ENGINE);
    SESSIONS.begin(session -> {
      session.add(new User("ed", null));
      session.add(new User("wendy", null));
    });
  }

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  static void send(String... sql) {
    ENGINE.begin(connection -> {
      for (String one : sql) {
        connection.execute(text(one)).all();
      }
    });
  }

  /** The tests of the class and what made them fail, empty for those that succeeded. */
  private static Map<String, String> run(Class<?> type) {
    Map<String, String> results = new TreeMap<>();
    TestExecutionListener listener = new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String message = result
            .getThrowable()
            .map(thrown -> String.valueOf(thrown.getMessage()))
            .orElse("");
        if (test.isTest() || !message.isEmpty()) {
          synchronized (results) {
            results.put(
                test.getDisplayName(),
                message.replaceAll("java:\\d+", "java:*").replaceAll("\\$\\d+\\(", "\\$*("));
          }
        }
      }
    };
    TestExecutionListener[] listeners = {listener};
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(type))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .configurationParameter(
                    LauncherConstants.STACKTRACE_PRUNING_ENABLED_PROPERTY_NAME, "false")
                .build(),
            listeners);
    return results;
  }

  // --- the recorder ----------------------------------------------------------------------------

  @Test
  void handsTheRecorderToTheTest() {
    assertThat(run(Injected.class)).containsExactly(Map.entry("records(StatementRecorder)", ""));
  }

  @ExtendWith(StatementsExtension.class)
  static class Injected {

    @BeforeEach
    void begin(StatementRecorder recorder) {
      send("SELECT 1");
      recorder.statements().assertSql("SELECT 1");
    }

    @Test
    void records(StatementRecorder recorder) {
      recorder.statements().assertNone();
      send("SELECT 2");
      recorder.statements().assertSql("SELECT 2");
    }

    @AfterEach
    void end(StatementRecorder recorder) {
      recorder.statements().assertSql("SELECT 2");
    }
  }

  @Test
  void recordsTheEnginesThatAreNamed() {
    assertThat(run(OneEngine.class).values()).containsExactly("");
    assertThat(run(SuppliedEngine.class).values()).containsExactly("");
  }

  static class OneEngine {

    @RegisterExtension
    static final StatementsExtension STATEMENTS = StatementsExtension.of(ENGINE);

    @Test
    @StatementLimit(1)
    void records(StatementRecorder recorder) {
      sendElsewhere();
      send("SELECT 2");
      recorder.statements().assertSql("SELECT 2");
    }
  }

  static class SuppliedEngine {

    private Engine own = ENGINE;

    @RegisterExtension
    final StatementsExtension statements = StatementsExtension.of(() -> own);

    @BeforeEach
    void makeEngine() {
      own = Engine.create("jdbc:h2:mem:");
    }

    @AfterEach
    void closeEngine() {
      own.close();
    }

    @Test
    @StatementLimit(0)
    void records() {
      send("SELECT 2");
    }
  }

  private static void sendElsewhere() {
    try (Engine other = Engine.create("jdbc:h2:mem:")) {
      other.begin(connection -> connection.execute(text("SELECT 1")).all());
    }
  }

  // --- the limit -------------------------------------------------------------------------------

  @Test
  void failsATestThatSendsTooMuch() {
    assertThat(run(Limited.class))
        .containsOnly(
            Map.entry("sendsLittle()", ""),
            Map.entry(
                "sendsTooMuch()",
                """
                @StatementLimit(1): 1 statement may be sent at most, and 2 were. [statement-limit]
                Sent:
                    1. SELECT 1
                       AT
                >   2. SELECT 2
                       AT""".replace(
                        "AT",
                        "at dev.aludel.testing.StatementsExtensionTest.lambda$send$*(StatementsExtensionTest.java:*)")),
            Map.entry("sendsTooMuchForItself()", limit("@StatementLimit(0)", 0, 1)),
            Map.entry("failsItself()", "itself"),
            Map.entry("sendsTooMuchInside()", limit("@StatementLimit(1)", 1, 2)),
            Map.entry("sendsTooMuchByNote()", limit("@StatementLimit(0)", 0, 1)));
  }

  private static String limit(String cause, int most, int sent) {
    StringBuilder text = new StringBuilder(cause + ": " + most
        + (most == 1 ? " statement" : " statements") + " may be sent at most, and " + sent
        + (sent == 1 ? " was" : " were") + ". [statement-limit]\nSent:");
    for (int i = 0; i < sent; i++) {
      text.append(i == most ? "\n>   " : "\n    ")
          .append((i + 1) + ". SELECT " + (i + 1))
          .append(
              "\n       at dev.aludel.testing.StatementsExtensionTest.lambda$send$*(StatementsExtensionTest.java:*)");
    }
    return text.toString();
  }

  @StatementLimit(0)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Silent {}

  @StatementLimit(1)
  static class Limited {

    @BeforeEach
    void doesNotCount() {
      send("SELECT 0", "SELECT 0");
    }

    @Test
    void sendsLittle() {
      send("SELECT 1");
    }

    @Test
    void sendsTooMuch() {
      send("SELECT 1", "SELECT 2");
    }

    @Test
    @StatementLimit(0)
    void sendsTooMuchForItself() {
      send("SELECT 1");
    }

    @Test
    @Silent
    void sendsTooMuchByNote() {
      send("SELECT 1");
    }

    @Test
    void failsItself() {
      send("SELECT 1", "SELECT 2");
      throw new AssertionError("itself");
    }

    @Nested
    class Inner {

      @Test
      void sendsTooMuchInside() {
        send("SELECT 1", "SELECT 2");
      }
    }
  }

  // --- the gate --------------------------------------------------------------------------------

  @Test
  void failsATestThatLoadsInALoop() {
    Map<String, String> results = run(Gated.class);

    assertThat(results.get("loops()")).isEqualTo("""
            User.addresses was loaded 2 times, each time for one instance alone, of those that one query has found. [repeated-loads]
              The instances were loaded at dev.aludel.testing.StatementsExtensionTest$Gated.loops(StatementsExtensionTest.java:*).
              The attribute was read at dev.aludel.testing.StatementsExtensionTest$Gated.loops(StatementsExtensionTest.java:*).
              Have the query load it by .withOption(Load.selectIn(toMany(User::getAddresses))), or take withCohorts(false) \
            out of the session factory: then the first read loads it for all of them.""");
    assertThat(results).containsEntry("isCured()", "").containsEntry("mayLoop()", "");
  }

  @NoRepeatedLoads
  static class Gated {

    @Test
    void loops() {
      try (Session session = SESSIONS.withCohorts(false).open()) {
        for (User user : session.scalars(select(User.class)).all()) {
          assertThat(user.getAddresses()).isEmpty();
        }
      }
    }

    @Test
    @NoRepeatedLoads(most = 2)
    void mayLoop() {
      loops();
    }

    @Test
    void isCured() {
      try (Session session = SESSIONS.withCohorts(false).open()) {
        for (User user : session
            .scalars(select(User.class).withOption(Load.selectIn(toMany(User::getAddresses))))
            .all()) {
          assertThat(user.getAddresses()).isEmpty();
        }
      }
    }
  }

  // --- in parallel -----------------------------------------------------------------------------

  @Test
  void countsForEachTestWhatItsOwnThreadsSend() {
    assertThat(run(Parallel.class))
        .containsOnly(Map.entry("repetition 1 of 2", ""), Map.entry("repetition 2 of 2", ""));
  }

  @Unwatched("its pool opens a connection more, and belongs to the class around it")
  @Execution(ExecutionMode.CONCURRENT)
  static class Parallel {

    private static final CyclicBarrier BOTH = new CyclicBarrier(2);

    @RepeatedTest(2)
    @StatementLimit(3)
    void sendsWhileAnotherTestDoes(StatementRecorder recorder) throws Exception {
      BOTH.await(30, java.util.concurrent.TimeUnit.SECONDS);
      send("SELECT 1");
      Thread child = new Thread(() -> send("SELECT 2", "SELECT 3"));
      child.start();
      child.join();
      BOTH.await(30, java.util.concurrent.TimeUnit.SECONDS);
      recorder.statements().assertSql("SELECT 1", "SELECT 2", "SELECT 3");
    }
  }
}
