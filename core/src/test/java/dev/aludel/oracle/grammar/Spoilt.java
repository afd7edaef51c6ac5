package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Quirk;
import dev.aludel.oracle.meaning.Undetermined;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.Operator;
import dev.aludel.sql.Over;
import dev.aludel.sql.Query;
import dev.aludel.sql.SqlNode;
import dev.aludel.sql.Traversal;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Expressions with a window function and something that one database computes wrongly beside it. */
final class Spoilt {

  private Spoilt() {}

  static <T> Term<T> perhaps(Term<T> term) {
    boolean spoilt = has(term, node -> node instanceof Over<?>)
        && has(term, node -> node instanceof Query<?> || isConcatenation(node));
    return !spoilt
        ? term
        : new Term<>(term.kind(), term.sql(), env -> {
          if (env.has(Quirk.WINDOWS_SPOIL_NEIGHBOURS)) {
            throw new Undetermined();
          }
          return term.in(env);
        });
  }

  private static boolean isConcatenation(SqlNode node) {
    return node instanceof BinaryExpression<?> binary && binary.operator() == Operator.CONCAT;
  }

  private static boolean has(Term<?> term, Predicate<SqlNode> wanted) {
    AtomicBoolean found = new AtomicBoolean();
    Traversal.walk(term.sql(), node -> {
      found.compareAndSet(false, wanted.test(node));
      return true;
    });
    return found.get();
  }
}
