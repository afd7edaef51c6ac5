package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Env;
import dev.aludel.sql.Query;
import dev.aludel.sql.Row;
import java.util.List;
import java.util.function.Function;

/**
 * A query in a total order, and what it should answer.
 *
 * @param outputs what it selects
 * @param divisible whether each output may be asked for alone
 * @param query the query for some of the outputs
 * @param rows the rows for which the outputs are evaluated
 */
public record Question(
    List<Term<?>> outputs,
    boolean divisible,
    Function<List<Term<?>>, Query<Row>> query,
    Function<Env, List<Env>> rows) {

  public Query<Row> ask(List<Term<?>> some) {
    return query.apply(some);
  }

  public Query<Row> ask() {
    return ask(outputs);
  }
}
