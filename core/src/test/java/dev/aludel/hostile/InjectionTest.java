package dev.aludel.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Connection;
import dev.aludel.error.AludelException;
import dev.aludel.error.SqlSyntaxException;
import dev.aludel.fixture.server.DatabaseServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each hostile string in each place that takes one: what is sent then is what is sent for a harmless string, but for that one
 * name or value, or the string is refused. Read at the driver, and where a server tells what it got, there too.
 */
class InjectionTest {

  private static final String HARMLESS = "Harmless Name";

  @ParameterizedTest
  @EnumSource
  void bindsWhatIsGivenAsAValue(DatabaseServer server) {
    assertThat(failures(server, ValueSinks.ALL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void quotesOrRefusesWhatIsGivenAsAName(DatabaseServer server) {
    assertThat(failures(server, NameSinks.ALL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL"})
  void quotesOrRefusesTheNameOfWhatIsLocked(DatabaseServer server) {
    assertThat(failures(server, List.of(NameSinks.LOCK))).isEmpty();
  }

  private static List<String> failures(DatabaseServer server, List<Sink> sinks) {
    List<String> failures = new ArrayList<>();
    try (TappedDatabase database = new TappedDatabase(server)) {
      Shelf.fill(database.engine());
      for (Sink sink : sinks) {
        Use harmless = use(sink, HARMLESS, database);
        if (harmless.error() != null && !sink.unknown() || !harmless.asExpected(sink, HARMLESS)) {
          failures.add(sink + " does not work: " + harmless);
        }
        for (String payload : Payloads.ALL) {
          Use hostile = use(sink, payload, database);
          String problem = problem(sink, payload, harmless, hostile, database.dialect());
          if (!problem.isEmpty()) {
            failures.add("%s of <%s>: %s: %s".formatted(sink, payload, problem, hostile));
          }
        }
        if (!database.canarySings()) {
          failures.add(sink + " has killed the canary");
        }
      }
    }
    return failures;
  }

  private static Use use(Sink sink, String given, TappedDatabase database) {
    @Nullable Object answer = null;
    AludelException error = null;
    try (Connection connection = database.engine().connect()) {
      database.listen();
      try {
        answer = sink.use().of(given, connection);
      } catch (AludelException e) {
        error = e;
      }
      return new Use(answer, error, database.sent(), database.received());
    }
  }

  private static String problem(
      Sink sink, String payload, Use harmless, Use hostile, String dialect) {
    if (!hostile.asExpected(sink, payload)) {
      return "another answer";
    }
    UnaryOperator<String> rename = name -> name.replace(HARMLESS, sink.spelled().apply(payload));
    boolean whole = hostile.error() == null;
    if (!begins(
        SqlShape.of(hostile.sent(), dialect, UnaryOperator.identity()),
        SqlShape.of(harmless.sent(), dialect, rename),
        whole)) {
      return "another statement at the driver than " + harmless.sent();
    }
    if (whole
        && isShown(hostile, payload)
        && isShown(harmless, payload)
        && !SqlShape.ofReceived(hostile.received(), dialect, UnaryOperator.identity())
            .equals(SqlShape.ofReceived(harmless.received(), dialect, rename))) {
      return "another statement at the server than " + harmless.received();
    }
    return "";
  }

  /** Whether the server shows all of each statement: MariaDB cuts them behind 300 bytes, and before a zero. */
  private static boolean isShown(Use use, String payload) {
    return payload.indexOf('\0') < 0
        && use.received().stream()
            .allMatch(sql -> sql.getBytes(StandardCharsets.UTF_8).length < 300);
  }

  /** Whether the statements are those that are expected, or the first of them. */
  private static <T> boolean begins(List<T> sent, List<T> expected, boolean whole) {
    return whole
        ? sent.equals(expected)
        : sent.size() <= expected.size() && sent.equals(expected.subList(0, sent.size()));
  }

  private record Use(
      @Nullable Object answer,
      @Nullable AludelException error,
      List<String> sent,
      List<String> received) {

    /** Whether it gave the right answer, or was refused as may be. */
    boolean asExpected(Sink sink, String given) {
      if (error == null) {
        return !sink.unknown() && sink.expected().apply(given).equals(String.valueOf(answer));
      }
      return sink.unknown() || !(error instanceof SqlSyntaxException);
    }
  }
}
