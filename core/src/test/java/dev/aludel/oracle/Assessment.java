package dev.aludel.oracle;

import dev.aludel.oracle.grammar.Question;
import dev.aludel.oracle.grammar.Term;
import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Fault;
import dev.aludel.oracle.meaning.Quirk;
import dev.aludel.oracle.meaning.Recorder;
import dev.aludel.oracle.meaning.Risk;
import dev.aludel.oracle.meaning.Undetermined;
import java.util.ArrayList;
import java.util.List;

/**
 * What could go wrong in a query, if all of it were evaluated.
 *
 * @param frame apart from what it selects
 * @param outputs in each of the things that it selects
 */
record Assessment(Risk frame, List<Risk> outputs) {

  static Assessment of(Question question, Recorder recorder, Env env) {
    List<Env> rows = rows(question, env);
    Risk frame = recorder.take();
    List<Risk> risks = new ArrayList<>();
    for (Term<?> output : question.outputs()) {
      rows.forEach(row -> output.read(row));
      Risk risk = recorder.take();
      // Of no row nothing is known, and a database may evaluate what is constant all the same.
      risks.add(rows.isEmpty() ? risk.and(Risk.UNCLEAR) : risk);
    }
    return new Assessment(frame, risks);
  }

  private static List<Env> rows(Question question, Env env) {
    try {
      return question.rows().apply(env);
    } catch (Undetermined e) {
      env.risk(Quirk.BRANCHES_FAIL, Fault.INTERNAL);
      env.risk(Quirk.NULL_LOSES_ITS_TYPE, Fault.UNTYPED);
      return List.of();
    }
  }

  Risk all() {
    return outputs.stream().reduce(frame, Risk::and);
  }
}
