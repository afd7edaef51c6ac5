package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Aggregates;
import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Fault;
import dev.aludel.oracle.meaning.Meaning;
import dev.aludel.oracle.meaning.Quirk;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.Sql;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Aggregates of what the grammar makes. */
final class AggregateTerms {

  private final Grammar members;
  private final Choices choices;

  AggregateTerms(Grammar members) {
    this.members = members;
    this.choices = members.choices;
  }

  @SuppressWarnings("unchecked") // each kind is made by what makes it
  <T> Term<T> term(Kind<T> kind) {
    if (kind == Kind.BOOLEAN) {
      Term<Integer> most = extreme(members.term(Kind.INT, 1));
      return (Term<T>) Conditions.comparison(most, members.literal(Kind.INT), choices.below(6));
    }
    boolean sums = kind == Kind.INT || kind == Kind.DECIMAL;
    if (kind == Kind.LONG) {
      return (Term<T>) count();
    }
    if (sums && choices.below(2) == 0) {
      return kind == Kind.INT
          ? (Term<T>) integerSum(members.term(Kind.INT, 1))
          : (Term<T>) decimalSum(members.term(Kind.DECIMAL, 1));
    }
    return extreme(members.term(kind, 1));
  }

  /** An aggregate, as it stands or with a FILTER. */
  private <T> Term<T> aggregate(
      Kind<T> kind,
      FunctionCall<T> call,
      Meaning argument,
      BiFunction<Env, List<Object>, @Nullable Object> answer) {
    if (choices.below(3) > 0) {
      return new Term<>(
          kind, call, env -> answer.apply(env, Aggregates.values(argument, env.rows())));
    }
    Term<Boolean> filter = members.in(members.scope.plain()).condition(1);
    return new Term<>(kind, call.filter(filter.sql()), env -> {
      env.risk(Quirk.BRANCHES_FAIL, Fault.INTERNAL);
      List<Env> rows = env.rows().stream().filter(row -> row.passes(filter)).toList();
      return answer.apply(env, Aggregates.values(argument, rows));
    });
  }

  private Term<Long> count() {
    return switch (choices.below(3)) {
      case 0 -> aggregate(Kind.LONG, Sql.count(), env -> 1L, (env, values) -> (long) values.size());
      case 1 -> {
        Term<?> counted = members.any(1);
        yield aggregate(
            Kind.LONG, Sql.count(counted.sql()), counted, (env, values) -> (long) values.size());
      }
      default -> {
        Term<?> counted = members.any(1);
        yield aggregate(Kind.LONG, Sql.count(counted.sql()).distinct(), counted, (env, values) ->
            (long) Aggregates.distinct(values).size());
      }
    };
  }

  private Term<Integer> integerSum(Term<Integer> summed) {
    FunctionCall<Integer> call = Sql.sum(summed.sql());
    return choices.below(3) > 0
        ? aggregate(Kind.INT, call, summed, Aggregates::integerSum)
        : aggregate(
            Kind.INT,
            call.distinct(),
            summed,
            (env, values) -> Aggregates.integerSum(env, Aggregates.distinct(values)));
  }

  private Term<BigDecimal> decimalSum(Term<BigDecimal> summed) {
    return aggregate(Kind.DECIMAL, Sql.sum(summed.sql()), summed, Aggregates::decimalSum);
  }

  private <T> Term<T> extreme(Term<T> of) {
    return choices.below(2) == 0
        ? aggregate(of.kind(), Sql.min(of.sql()), of, (env, values) -> Aggregates.min(values))
        : aggregate(of.kind(), Sql.max(of.sql()), of, (env, values) -> Aggregates.max(values));
  }
}
