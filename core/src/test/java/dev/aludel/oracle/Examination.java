package dev.aludel.oracle;

import dev.aludel.oracle.grammar.Question;
import dev.aludel.oracle.grammar.Term;
import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Fault;
import dev.aludel.oracle.meaning.Recorder;
import dev.aludel.oracle.meaning.Risk;
import dev.aludel.oracle.meaning.SqlFault;
import dev.aludel.oracle.meaning.Undetermined;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts one question to one database, and compares the answer with the evaluator's. Outputs that may end in an error are
 * asked for alone, since nobody knows which of them a database evaluates first.
 */
final class Examination {

  private final Question question;
  private final OracleDatabase database;
  private final Tally tally;
  private final List<Term<?>> clean = new ArrayList<>();
  private final List<Term<?>> risky = new ArrayList<>();
  private final List<Risk> risks = new ArrayList<>();
  private Risk frame = Risk.NONE;

  private Examination(Question question, OracleDatabase database, Tally tally) {
    this.question = question;
    this.database = database;
    this.tally = tally;
  }

  /** What is wrong with the answer; null if nothing is. */
  static @Nullable String examine(Question question, OracleDatabase database, Tally tally) {
    Examination examination = new Examination(question, database, tally);
    examination.assess();
    return examination.compareAll();
  }

  private void assess() {
    Recorder recorder = new Recorder();
    Assessment assessment =
        Assessment.of(question, recorder, Env.strict(database.name(), recorder));
    frame = assessment.frame();
    for (int i = 0; i < question.outputs().size(); i++) {
      Risk risk = assessment.outputs().get(i);
      if (question.divisible() && !risk.isNone()) {
        risky.add(question.outputs().get(i));
        risks.add(risk);
      } else {
        clean.add(question.outputs().get(i));
        frame = frame.and(risk);
      }
    }
  }

  private @Nullable String compareAll() {
    String wrong = clean.isEmpty() ? null : compare(clean, frame);
    for (int i = 0; wrong == null && i < risky.size(); i++) {
      wrong = compare(List.of(risky.get(i)), frame.and(risks.get(i)));
    }
    return wrong;
  }

  private @Nullable String compare(List<Term<?>> outputs, Risk risk) {
    Answer answer = database.answer(question.ask(outputs));
    tally.expressions(outputs.size());
    List<Env> rows;
    try {
      rows = question.rows().apply(Env.of(database.name()));
    } catch (SqlFault | Undetermined e) { // A database may stop before it comes to the error.
      tally.undetermined(outputs.size());
      return refused(answer, risk);
    }
    if (answer.fault() != null) {
      tally.errors(1);
      return refused(answer, risk);
    }
    if (rows.size() != answer.rows().size()) {
      return wrong(rows.size() + " rows", answer.rows().size() + " rows", answer);
    }
    return compareCells(outputs, rows, answer);
  }

  /** What is wrong with an error that neither could happen nor had to. */
  private @Nullable String refused(Answer answer, Risk risk) {
    Fault fault = answer.fault();
    if (fault == null || risk.allows(fault)) {
      return null;
    }
    // Rows that WHERE keeps out may hide what happens in those that it lets through.
    Recorder recorder = new Recorder();
    Assessment truth = Assessment.of(question, recorder, Env.recording(database.name(), recorder));
    return truth.all().allows(fault) ? null : wrong("an answer", answer.message(), answer);
  }

  private @Nullable String compareCells(List<Term<?>> outputs, List<Env> rows, Answer answer) {
    for (int row = 0; row < rows.size(); row++) {
      List<@Nullable Object> expected = rows.get(row).row(outputs);
      for (int i = 0; i < outputs.size(); i++) {
        Object wanted = expected.get(i);
        Object given = answer.rows().get(row).get(i);
        tally.cells(1);
        if (wanted instanceof Undetermined) {
          tally.openCells(1);
        } else if (!outputs.get(i).accepts(database.name(), wanted, given)) {
          return wrong(
              "column %d, row %d (%s) to be %s".formatted(i, row, outputs.get(i).kind(), wanted),
              String.valueOf(given),
              answer);
        }
      }
    }
    return null;
  }

  private String wrong(String expected, String given, Answer answer) {
    return "%s: expected %s, but got %s%n  %s"
        .formatted(database.name(), expected, given, answer.sql());
  }
}
