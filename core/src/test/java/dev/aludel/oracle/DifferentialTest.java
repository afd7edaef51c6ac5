package dev.aludel.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.oracle.grammar.Choices;
import dev.aludel.oracle.grammar.Question;
import dev.aludel.oracle.grammar.Questions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All databases, and an evaluator in Java, give the same answers to random questions. */
class DifferentialTest {

  private static final int EXPRESSIONS = Effort.of(5_000, 200_000);

  @ParameterizedTest
  @EnumSource
  void answersAsTheEvaluatorDoes(DatabaseServer server) {
    try (OracleDatabase database = OracleDatabase.open(server)) {
      Tally tally = new Tally();
      for (long number = 0; tally.expressions() < EXPRESSIONS; number++) {
        check(Choices.fresh(Effort.SEED + number), database, tally);
      }
      System.out.printf("[tests] %s: %s, in %d statements%n", server, tally, database.statements());
      assertThat(tally.openPercent()).isLessThan(10);
    }
  }

  private static void check(Choices choices, OracleDatabase database, Tally tally) {
    Question question = Questions.make(choices);
    Difference wrong = Examination.examine(question, database, tally);
    if (wrong != null) {
      throw new AssertionError(told(choices.recorded(), database));
    }
  }

  /** The smallest question that still goes wrong, with all votes on it. */
  private static String told(List<Integer> recorded, OracleDatabase database) {
    List<Integer> smallest = Shrinker.shrink(recorded, shorter -> wrong(shorter, database) != null);
    List<String> lines = new ArrayList<>();
    lines.add(String.valueOf(wrong(smallest, database)));
    lines.add("Choices.replay(List.of(" + smallest.toString().replaceAll("[\\[\\]]", "") + "))");
    Question question = Questions.make(Choices.replay(smallest));
    for (DatabaseServer server : DatabaseServer.values()) {
      try (OracleDatabase other = OracleDatabase.open(server)) {
        lines.add(server + " answers " + other.answer(question.ask()));
      }
    }
    return String.join("\n", lines);
  }

  private static @Nullable Difference wrong(List<Integer> recorded, OracleDatabase database) {
    Question question = Questions.make(Choices.replay(recorded));
    return Examination.examine(question, database, new Tally());
  }
}
