package dev.aludel.testing;

import static dev.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aludel.engine.Engine;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;
import org.slf4j.LoggerFactory;
import org.slf4j.nop.NOPServiceProvider;

/** Each assertion, where it holds and with its whole text where it does not. */
class StatementsTest {

  private static final String AT =
      "at dev.aludel.testing.StatementsTest.lambda$send$*(StatementsTest.java:*)";

  private final Engine engine = Engine.create("jdbc:h2:mem:statements");

  @AfterEach
  void close() {
    engine.close();
  }

  private Statements send(String... sql) {
    return StatementRecorder.recording(
        engine,
        () -> engine.begin(connection -> {
          for (String one : sql) {
            connection.execute(text(one));
          }
        }));
  }

  private static String failure(Executable assertion) {
    Throwable thrown = catchThrowable(assertion::execute);
    assertThat(thrown).isInstanceOf(AssertionError.class);
    return String.valueOf(thrown.getMessage())
        .replaceAll("java:\\d+", "java:*")
        .replaceAll("\\$\\d+\\(", "\\$*(");
  }

  @Test
  void sayWhatHolds() {
    Statements sent = send("SELECT 1", "SELECT 2", "SET @x = 1");

    sent.assertSql("SELECT 1", "SELECT 2", "SET @x = 1")
        .assertSqlInAnyOrder("SET @x = 1", "SELECT 2", "SELECT 1")
        .assertCount(3)
        .assertAtMost(3)
        .assertContains("@x")
        .assertMatches("SELECT \\d$")
        .assertNoRepeatedLoads()
        .of(StatementKind.SELECT)
        .assertSql("SELECT 1", "SELECT 2")
        .containing("2")
        .assertSql("SELECT 2")
        .matching("^1")
        .assertNone();
    assertThat(sent).hasSize(3).hasToString("[SELECT 1, SELECT 2, SET @x = 1]");
  }

  @Test
  void markTheFirstThatDiffers() {
    Statements sent = send("SELECT 1", "SELECT 2\nFROM dual", "SELECT 3");

    assertThat(failure(() -> sent.assertSql("SELECT 1", "SELECT 9", "SELECT 3")))
        .isEqualTo("""
            Statement 2 is not the one that was expected. [statements-differ]
            Expected:
                1. SELECT 1
            >   2. SELECT 9
                3. SELECT 3
            Sent:
                1. SELECT 1
                   AT
            >   2. SELECT 2
                   FROM dual
                   AT
                3. SELECT 3
                   AT""".replace("AT", AT));
  }

  @Test
  void markTheFirstThatIsMissing() {
    Statements sent = send("SELECT 1");

    assertThat(failure(() -> sent.assertSql("SELECT 1", "SELECT 2")))
        .isEqualTo("""
            Statement 2 was expected, and not sent. [statements-differ]
            Expected:
                1. SELECT 1
            >   2. SELECT 2
            Sent:
                1. SELECT 1
                   AT""".replace("AT", AT));
  }

  @Test
  void markTheFirstThatIsTooMuch() {
    Statements sent = send("SELECT 1");

    assertThat(failure(sent::assertSql)).isEqualTo("""
            Statement 1 was sent, and no more than 0 expected. [statements-differ]
            Expected: nothing
            Sent:
            >   1. SELECT 1
                   AT""".replace("AT", AT));
  }

  @Test
  void tellWhatIsMissingAndTooMuchInAnyOrder() {
    Statements sent = send("SELECT 1", "SELECT 1", "SELECT 2");

    assertThat(failure(() -> sent.assertSqlInAnyOrder("SELECT 2", "SELECT 1", "SELECT 3")))
        .isEqualTo("""
            The statements are not those that were expected, in any order: 1 missing, 1 too many. [statements-differ]
            Missing:
                1. SELECT 3
            Sent:
                1. SELECT 1
                   AT
            >   2. SELECT 1
                   AT
                3. SELECT 2
                   AT""".replace("AT", AT));
  }

  @Test
  void countThem() {
    Statements sent = send("SELECT 1", "SELECT 2");

    assertThat(failure(() -> sent.assertCount(1))).isEqualTo("""
            1 statement was expected, and 2 were sent. [statement-count]
            Sent:
                1. SELECT 1
                   AT
            >   2. SELECT 2
                   AT""".replace("AT", AT));
    assertThat(failure(() -> sent.assertCount(3)))
        .startsWith(
            "3 statements were expected, and 2 were sent. [statement-count]\nSent:\n    1.");
    assertThat(failure(() -> sent.assertAtMost(1)))
        .startsWith(
            "1 statement may be sent at most, and 2 were. [statement-limit]\nSent:\n    1.");
    assertThat(failure(sent::assertNone))
        .startsWith("No statement was expected, and 2 were sent. [statement-count]\nSent:\n>   1.");
    assertThat(failure(() -> send().assertCount(1)))
        .isEqualTo("1 statement was expected, and 0 were sent. [statement-count]\nSent: nothing");
  }

  @Test
  void tellThatNoneIsLikeThat() {
    Statements sent = send("SELECT 1");

    assertThat(failure(() -> sent.assertContains("FROM"))).isEqualTo("""
            No statement contains "FROM". [no-such-statement]
            Sent:
                1. SELECT 1
                   AT""".replace("AT", AT));
    assertThat(failure(() -> sent.assertMatches("^FROM")))
        .startsWith("No statement matches /^FROM/. [no-such-statement]\nSent:\n    1. SELECT 1");
  }

  @Test
  void takeWhiteSpaceAsItIsUnlessToldOtherwise() {
    Statements sent = send("SELECT  'a  b'\n FROM dual");

    assertThat(failure(() -> sent.assertSql("SELECT 'a  b' FROM dual"))).startsWith("Statement 1");
    sent.ignoringWhitespace()
        .assertSql("SELECT 'a  b'\tFROM dual")
        .assertSqlInAnyOrder(" SELECT 'a  b' FROM dual")
        .assertContains("b'   FROM");
    assertThat(failure(() -> sent.ignoringWhitespace().assertSql("SELECT 'a b' FROM dual")))
        .startsWith("Statement 1");
  }

  @Test
  void showPartOfManyAndAlwaysTheOneThatIsMarked() {
    String[] many = new String[200];
    java.util.Arrays.setAll(many, i -> "SELECT " + i);
    Statements sent = send(many);
    many[150] = "SELECT 'x'";

    assertThat(failure(() -> sent.assertSql(many)))
        .contains("Expected:\n    … 125 before\n  126. SELECT 125\n")
        .contains("> 151. SELECT 'x'\n")
        .contains("> 151. SELECT 150\n")
        .endsWith("    … 25 more");
  }

  @Test
  void doNotShowParameters() {
    Statements sent = StatementRecorder.recording(
        engine,
        () -> engine.begin(
            connection -> connection.execute(text("SELECT :secret").bind("secret", "hush"))));

    assertThat(failure(() -> sent.assertCount(0))).contains("SELECT ?").doesNotContain("hush");
  }

  @Test
  void letAnIdeCompare() {
    AssertionFailedError thrown = catchThrowableOfType(
        AssertionFailedError.class, () -> send("SELECT 1").assertSql("SELECT 2"));

    assertThat(thrown.getExpected().getValue()).isEqualTo(List.of("SELECT 2"));
    assertThat(thrown.getActual().getValue()).isEqualTo(List.of("SELECT 1"));
  }

  @Test
  void refuseAGateThatLetsNothingThrough() {
    assertThatThrownBy(() -> send().assertNoRepeatedLoads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "assertNoRepeatedLoads(0): a load is repeated from the second on; give 1 or more.");
  }

  @Test
  void needNoJUnit() throws Exception {
    List<URL> path = new ArrayList<>();
    for (Class<?> type : List.of(
        Engine.class,
        Program.class,
        JdbcDataSource.class,
        LoggerFactory.class,
        NOPServiceProvider.class)) {
      path.add(type.getProtectionDomain().getCodeSource().getLocation());
    }
    try (URLClassLoader bare =
        new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      assertThat(catchThrowable(() -> bare.loadClass("org.junit.jupiter.api.Test")))
          .isNotNull();

      assertThat(String.valueOf(
              bare.loadClass(Program.class.getName()).getMethod("answer").invoke(null)))
          .startsWith("java.lang.AssertionError: Statement 1 is not the one that was expected.");
    }
  }

  /** Runs in a class loader that has no JUnit. */
  public static final class Program {

    private Program() {}

    public static String answer() {
      JdbcDataSource dataSource = new JdbcDataSource();
      dataSource.setURL("jdbc:h2:mem:without-junit");
      try (Engine engine = Engine.of(dataSource)) {
        Statements sent = StatementRecorder.recording(
            engine, () -> engine.begin(connection -> connection.execute(text("SELECT 1"))));
        sent.assertSql("SELECT 2");
        return "no failure";
      } catch (AssertionError e) {
        return e.toString();
      }
    }
  }
}
