package dev.aludel.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.oracle.grammar.Choices;
import dev.aludel.oracle.grammar.Question;
import dev.aludel.oracle.grammar.Questions;
import dev.aludel.oracle.planted.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The questions are good enough: a compiler with a mistake in it does not get through them. */
class PlantedFaultTest {

  private static final int EXPRESSIONS = 5_000;

  @Test
  void findsMistakesOfTheCompiler() {
    List<OracleDatabase> databases =
        Stream.of(DatabaseServer.values()).map(OracleDatabase::open).toList();
    List<Mistake> missed = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Mistake mistake : Mistake.values()) {
      databases.forEach(database -> database.plant(mistake));
      int needed = expressionsUntilFound(databases);
      if (needed < 0) {
        missed.add(mistake);
      } else {
        found.add(mistake + " " + needed);
      }
    }
    databases.forEach(OracleDatabase::close);
    System.out.println("[tests] mistakes found, and after how many expressions: " + found);
    assertThat(Mistake.values()).hasSize(20);
    assertThat(missed).hasSizeLessThanOrEqualTo(1);
  }

  /** By rows that are others than expected, each question being put to one database; -1 if it is not. */
  private static int expressionsUntilFound(List<OracleDatabase> databases) {
    Tally tally = new Tally();
    for (int number = 0; tally.expressions() < EXPRESSIONS; number++) {
      OracleDatabase database = databases.get(number % databases.size());
      Question question = Questions.make(Choices.fresh(Effort.SEED + number));
      Difference difference = Examination.examine(question, database, tally);
      if (difference != null && difference.inRows()) {
        return tally.expressions();
      }
    }
    return -1;
  }
}
