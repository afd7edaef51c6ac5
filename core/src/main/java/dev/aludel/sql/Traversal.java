package dev.aludel.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * Visits a node and what it is made of, parents first and from left to right. A column is a leaf: what it comes from is
 * asked of it.
 */
public final class Traversal {

  private Traversal() {}

  /** Visits each node; below one for which {@code enter} is false it does not go. */
  public static void walk(SqlNode node, Predicate<SqlNode> enter) {
    Deque<SqlNode> waiting = new ArrayDeque<>();
    waiting.push(node);
    while (!waiting.isEmpty()) {
      SqlNode next = waiting.pop();
      if (enter.test(next)) {
        List<SqlNode> children = children(next);
        for (int i = children.size() - 1; i >= 0; i--) {
          waiting.push(children.get(i));
        }
      }
    }
  }

  /** What a node is directly made of, in the order of the SQL text. */
  public static List<SqlNode> children(SqlNode node) {
    if (node instanceof Expression<?> expression) {
      return expression.accept(Children.INSTANCE);
    }
    if (node instanceof FromClause from) {
      return from.accept(Children.INSTANCE);
    }
    if (node instanceof Statement statement) {
      return statement.accept(Children.INSTANCE);
    }
    if (node instanceof Ordering ordering) {
      return List.of(ordering.expression());
    }
    return node instanceof EntityClause<?> entity ? List.copyOf(entity.columns()) : List.of();
  }
}
