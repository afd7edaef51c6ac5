package dev.aludel.dialect;

import dev.aludel.sql.Expression;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * SQL in pieces: text, and expressions that are still to be written. A compiler answers one for each expression and never
 * calls itself for the operands; writing the pieces out is a loop, so that no expression is too deep. Mutable, and seen by
 * one method call only.
 */
public final class Fragment {

  private final List<Object> pieces = new ArrayList<>();

  /** A fragment that begins with this text. */
  public static Fragment of(String sql) {
    return new Fragment().add(sql);
  }

  public Fragment add(String sql) {
    pieces.add(sql);
    return this;
  }

  /** Adds what the compiler will write for the expression. */
  public Fragment add(Expression<?> expression) {
    pieces.add(expression);
    return this;
  }

  public Fragment add(Fragment fragment) {
    pieces.add(fragment);
    return this;
  }

  /** Adds expressions with commas between them. */
  public Fragment addAll(Collection<? extends Expression<?>> expressions) {
    String separator = "";
    for (Expression<?> expression : expressions) {
      add(separator).add(expression);
      separator = ", ";
    }
    return this;
  }

  /** The text, each expression as the function gives it, piece by piece. */
  String write(Function<Expression<?>, Fragment> compile) {
    StringBuilder sql = new StringBuilder();
    Deque<Object> waiting = new ArrayDeque<>();
    waiting.push(this);
    while (!waiting.isEmpty()) {
      Object next = waiting.pop();
      if (next instanceof Expression<?> expression) {
        next = compile.apply(expression);
      }
      if (next instanceof Fragment fragment) {
        for (int i = fragment.pieces.size() - 1; i >= 0; i--) {
          waiting.push(fragment.pieces.get(i));
        }
      } else {
        sql.append(next);
      }
    }
    return sql.toString();
  }
}
