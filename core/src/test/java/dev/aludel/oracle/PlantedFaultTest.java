package dev.aludel.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.oracle.grammar.Choices;
import dev.aludel.oracle.grammar.Questions;
import dev.aludel.oracle.planted.Mistake;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The questions are good enough: a compiler with a mistake in it does not get through them. */
class PlantedFaultTest {

  private static final int EXPRESSIONS = 5_000;

  @Test
  void findsMistakesOfTheCompiler() {
    List<Mistake> missed = new ArrayList<>();
    List<String> found = new ArrayList<>();
    try (OracleDatabase database = OracleDatabase.open(DatabaseServer.SQLITE)) {
      for (Mistake mistake : Mistake.values()) {
        database.plant(mistake);
        int needed = expressionsUntilFound(database);
        if (needed < 0) {
          missed.add(mistake);
        } else {
          found.add(mistake + " " + needed);
        }
      }
    }
    System.out.println("[tests] mistakes found, and after how many expressions: " + found);
    assertThat(Mistake.values()).hasSize(20);
    assertThat(missed).hasSizeLessThanOrEqualTo(1);
  }

  private static int expressionsUntilFound(OracleDatabase database) {
    Tally tally = new Tally();
    for (long number = 0; tally.expressions() < EXPRESSIONS; number++) {
      Choices choices = Choices.fresh(Effort.FIXED_SEED + number);
      if (Examination.examine(Questions.make(choices), database, tally) != null) {
        return tally.expressions();
      }
    }
    return -1;
  }
}
