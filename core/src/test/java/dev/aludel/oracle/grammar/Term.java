package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Env;
import dev.aludel.oracle.meaning.Fault;
import dev.aludel.oracle.meaning.Meaning;
import dev.aludel.sql.Expression;
import org.jspecify.annotations.Nullable;

/** An expression for Aludel to write, and what it should be worth. */
public record Term<T>(Kind<T> kind, Expression<T> sql, Meaning meaning) implements Meaning {

  @Override
  public @Nullable Object in(Env env) {
    return env.value(meaning);
  }

  /** Whether an answer of a database is the value expected; one that has more bits than what reads it is none. */
  public boolean accepts(@Nullable Object expected, @Nullable Object given) {
    return !isTooLong(expected) && kind.accepts(expected, given);
  }

  /** Evaluates it for the record, and what reading its value would end in. */
  public void read(Env env) {
    if (isTooLong(in(env))) {
      env.fault(Fault.OVERFLOW);
    }
  }

  /** Whether the value has more bits than what reads it. */
  public boolean isTooLong(@Nullable Object value) {
    return kind == (Object) Kind.INT && value instanceof Long number && number.intValue() != number;
  }

  /** The same value, written otherwise. */
  Term<T> as(Expression<T> other) {
    return new Term<>(kind, other, meaning);
  }
}
