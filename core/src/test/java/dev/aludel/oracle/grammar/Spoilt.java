package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Quirk;
import dev.aludel.oracle.meaning.Undetermined;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.Case;
import dev.aludel.sql.Logical;
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
    boolean spoilt = hasWindow(term.sql()) && has(term.sql(), Spoilt::isWrongBesideOne);
    return !spoilt
        ? term
        : new Term<>(term.kind(), term.sql(), env -> {
          if (env.has(Quirk.WINDOWS_SPOIL_NEIGHBOURS)) {
            throw new Undetermined();
          }
          return term.in(env);
        });
  }

  private static boolean isWrongBesideOne(SqlNode node) {
    return node instanceof Query<?>
        || node instanceof Case<?> && has(node, part -> part instanceof Logical && hasWindow(part))
        || node instanceof BinaryExpression<?> binary && binary.operator() == Operator.CONCAT;
  }

  private static boolean hasWindow(SqlNode node) {
    return has(node, part -> part instanceof Over<?>);
  }

  private static boolean has(SqlNode root, Predicate<SqlNode> wanted) {
    AtomicBoolean found = new AtomicBoolean();
    Traversal.walk(root, node -> {
      found.compareAndSet(false, wanted.test(node));
      return true;
    });
    return found.get();
  }
}
