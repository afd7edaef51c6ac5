package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Env;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FromClause;
import java.util.List;

/** A condition on the rows of the table of edge values. */
public final class ConditionQuestion {

  private final Relation table;
  private final Term<Boolean> condition;

  ConditionQuestion(Relation table, Term<Boolean> condition) {
    this.table = table;
    this.condition = condition;
  }

  public FromClause from() {
    return table.from();
  }

  public Expression<?> id() {
    return table.keys().get(0).term().sql();
  }

  public Expression<Boolean> condition() {
    return condition.sql();
  }

  /** Evaluates the condition in all rows, so that the environment notes what may go wrong. */
  public void evaluate(Env strict) {
    List<Env> rows = table.rows().apply(strict);
    rows.forEach(row -> row.value(condition));
  }
}
