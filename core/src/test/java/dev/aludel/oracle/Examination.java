package dev.aludel.oracle;

import dev.aludel.oracle.grammar.Question;
import dev.aludel.oracle.grammar.Term;
import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Fault;
import dev.aludel.oracle.meaning.Quirk;
import dev.aludel.oracle.meaning.Recorder;
import dev.aludel.oracle.meaning.Risk;
import dev.aludel.oracle.meaning.SqlFault;
import dev.aludel.oracle.meaning.Undetermined;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
  static @Nullable Difference examine(Question question, OracleDatabase database, Tally tally) {
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

  private @Nullable Difference compareAll() {
    Difference wrong = clean.isEmpty() ? null : compare(clean, frame);
    for (int i = 0; wrong == null && i < risky.size(); i++) {
      wrong = compare(List.of(risky.get(i)), frame.and(risks.get(i)));
    }
    return wrong;
  }

  private @Nullable Difference compare(List<Term<?>> outputs, Risk risk) {
    Answer answer = database.answer(question.ask(outputs));
    tally.expressions(outputs.size());
    if (answer.fault() != null) {
      tally.errors(1);
      return refused(answer, risk);
    }
    try {
      return compareRows(outputs, answer);
    } catch (Undetermined e) {
      tally.undetermined(outputs.size());
      return null;
    } catch (SqlFault e) {
      return wrong("the error " + e.fault(), answer.rows().size() + " rows", answer);
    }
  }

  /** What is wrong with an error that could not happen. */
  private @Nullable Difference refused(Answer answer, Risk risk) {
    Fault fault = Objects.requireNonNull(answer.fault());
    if (isOrderFree() && risk.allows(fault)) {
      return null;
    }
    // Rows that WHERE keeps out may hide what happens in those that it lets through.
    Recorder recorder = new Recorder();
    boolean allowed = Stream.of(
            Env.recording(database.name(), recorder), Env.unlimited(database.name(), recorder))
        .anyMatch(env -> Assessment.of(question, recorder, env).all().allows(fault));
    return allowed ? null : wrong("an answer", answer.message(), answer);
  }

  private @Nullable Difference compareRows(List<Term<?>> outputs, Answer answer) {
    SparingRows sparing = new SparingRows(question, database.name());
    List<Env> rows = asWritten(sparing);
    if (rows.size() != answer.rows().size()) {
      return wrong(rows.size() + " rows", answer.rows().size() + " rows", answer);
    }
    for (int row = 0; row < rows.size(); row++) {
      List<@Nullable Object> given = answer.rows().get(row);
      for (int i = 0; i < outputs.size(); i++) {
        Term<?> output = outputs.get(i);
        Object wanted = wanted(output, rows.get(row), sparing, row);
        tally.cells(1);
        if (wanted instanceof Undetermined) {
          tally.openCells(1);
        } else if (!output.accepts(wanted, given.get(i))) {
          return wrong(
              "column %d, row %d (%s) to be %s".formatted(i, row, output.kind(), wanted),
              String.valueOf(given.get(i)),
              answer);
        }
      }
    }
    return null;
  }

  /** The rows as the evaluator finds them; those that are left if errors that decide nothing are spared, if there are any. */
  private List<Env> asWritten(SparingRows sparing) {
    try {
      return question.rows().apply(Env.of(database.name()));
    } catch (SqlFault e) {
      if (!isOrderFree()) {
        throw e;
      }
      return sparing.all();
    }
  }

  private @Nullable Object wanted(Term<?> output, Env env, SparingRows sparing, int row) {
    List<Term<?>> one = List.of(output);
    Object wanted = env.row(one).get(0);
    return wanted instanceof SqlFault && isOrderFree()
        ? sparing.all().get(row).row(one).get(0)
        : wanted;
  }

  private boolean isOrderFree() {
    return Quirk.ORDER_OF_EVALUATION_IS_FREE.isOf(database.name());
  }

  private Difference wrong(String expected, String given, Answer answer) {
    return new Difference(
        "%s: expected %s, but got %s%n  %s"
            .formatted(database.name(), expected, given, answer.sql()),
        answer.fault() == null);
  }
}
