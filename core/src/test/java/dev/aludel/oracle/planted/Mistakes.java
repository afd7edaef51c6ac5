package dev.aludel.oracle.planted;

import dev.aludel.sql.Between;
import dev.aludel.sql.BinaryExpression;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.Case;
import dev.aludel.sql.CompoundSelect;
import dev.aludel.sql.Exists;
import dev.aludel.sql.Expression;
import dev.aludel.sql.FunctionCall;
import dev.aludel.sql.Like;
import dev.aludel.sql.Logical;
import dev.aludel.sql.Operator;
import dev.aludel.sql.Ordering;
import dev.aludel.sql.Over;
import dev.aludel.sql.Replacement;
import dev.aludel.sql.Select;
import dev.aludel.sql.SetOperator;
import dev.aludel.sql.SortKey;
import dev.aludel.sql.Sql;
import dev.aludel.sql.SqlNode;
import dev.aludel.sql.UnaryExpression;
import dev.aludel.sql.UnaryOperator;
import dev.aludel.sql.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each mistake makes of a node; null where it makes none. */
final class Mistakes {

  private Mistakes() {}

  /** {@code (a + b) * c} without its parentheses. */
  static @Nullable SqlNode parentheses(SqlNode node) {
    if (!(node instanceof BinaryExpression<?> outer)
        || !(outer.left() instanceof BinaryExpression<?> inner)
        || !isProduct(outer)
        || !isSum(inner)) {
      return null;
    }
    Expression<?> product =
        new BinaryExpression<>(inner.right(), outer.operator(), outer.right(), outer.type());
    return new BinaryExpression<>(inner.left(), inner.operator(), product, inner.type());
  }

  private static boolean isProduct(BinaryExpression<?> binary) {
    return binary.operator() == Operator.TIMES || binary.operator() == Operator.DIVIDED_BY;
  }

  private static boolean isSum(BinaryExpression<?> binary) {
    return binary.operator() == Operator.PLUS || binary.operator() == Operator.MINUS;
  }

  /** {@code (a OR b) AND c} as {@code a OR b AND c}. */
  static @Nullable SqlNode precedence(SqlNode node) {
    if (!(node instanceof Logical and) || and.connective() != Logical.Connective.AND) {
      return null;
    }
    List<Expression<Boolean>> either = new ArrayList<>();
    List<Expression<Boolean>> both = new ArrayList<>();
    for (Expression<Boolean> condition : and.conditions()) {
      List<Expression<Boolean>> bare = bare(condition);
      for (int i = 0; i < bare.size() - 1; i++) {
        both.add(bare.get(i));
        either.add(Sql.and(both));
        both.clear();
      }
      both.add(bare.get(bare.size() - 1));
    }
    if (either.isEmpty()) {
      return null;
    }
    either.add(Sql.and(both));
    return Sql.or(either);
  }

  private static List<Expression<Boolean>> bare(Expression<Boolean> condition) {
    return condition instanceof Logical or && or.connective() == Logical.Connective.OR
        ? or.conditions()
        : List.of(condition);
  }

  static @Nullable SqlNode swapped(SqlNode node, Operator operator) {
    return node instanceof BinaryExpression<?> binary && binary.operator() == operator
        ? new BinaryExpression<>(binary.right(), operator, binary.left(), binary.type())
        : null;
  }

  static @Nullable SqlNode operator(SqlNode node, Operator right, Operator wrong) {
    return node instanceof BinaryExpression<?> binary && binary.operator() == right
        ? new BinaryExpression<>(binary.left(), wrong, binary.right(), binary.type())
        : null;
  }

  static @Nullable SqlNode notLost(SqlNode node) {
    return node instanceof UnaryExpression<?> unary && unary.operator() == UnaryOperator.NOT
        ? unary.operand()
        : null;
  }

  static @Nullable SqlNode boundsSwapped(SqlNode node) {
    return node instanceof Between between
        ? new Between(between.operand(), between.high(), between.low(), between.negated())
        : null;
  }

  static @Nullable SqlNode elseLost(SqlNode node) {
    return node instanceof Case<?> cases && cases.otherwise() != null ? withoutElse(cases) : null;
  }

  private static <T> Case<T> withoutElse(Case<T> cases) {
    return new Case<>(cases.whens(), null, cases.type());
  }

  static @Nullable SqlNode distinctLost(SqlNode node) {
    return node instanceof FunctionCall<?> call && call.isDistinct() ? repeating(call) : null;
  }

  private static <T> FunctionCall<T> repeating(FunctionCall<T> call) {
    return new FunctionCall<>(
        call.name(), call.arguments(), call.type(), false, call.order(), call.filter());
  }

  static @Nullable SqlNode offsetIgnored(SqlNode node) {
    return node instanceof Select<?> select && select.rowLimit().offset() != null
        ? select.offset(0)
        : null;
  }

  static @Nullable SqlNode escapeLost(SqlNode node) {
    return node instanceof Like like && like.escaped()
        ? new Like(like.operand(), like.pattern(), false, like.ignoreCase(), like.negated())
        : null;
  }

  static @Nullable SqlNode coalesceReversed(SqlNode node) {
    if (!(node instanceof FunctionCall<?> call) || !call.name().equals("coalesce")) {
      return null;
    }
    List<Expression<?>> reversed = new ArrayList<>(call.arguments());
    Collections.reverse(reversed);
    return with(call, reversed);
  }

  private static <T> FunctionCall<T> with(FunctionCall<T> call, List<Expression<?>> arguments) {
    return new FunctionCall<>(
        call.name(), arguments, call.type(), call.isDistinct(), call.order(), call.filter());
  }

  static @Nullable SqlNode filterDropped(SqlNode node) {
    return node instanceof FunctionCall<?> call && call.filter() != null ? unfiltered(call) : null;
  }

  private static <T> FunctionCall<T> unfiltered(FunctionCall<T> call) {
    return new FunctionCall<>(
        call.name(), call.arguments(), call.type(), call.isDistinct(), call.order(), null);
  }

  static @Nullable SqlNode frameLost(SqlNode node) {
    return node instanceof Over<?> over && over.window().frame() != null ? unframed(over) : null;
  }

  private static <T> Over<T> unframed(Over<T> over) {
    Window window = over.window();
    return new Over<>(over.function(), new Window(window.partition(), window.ordering(), null));
  }

  static @Nullable SqlNode existsNegationLost(SqlNode node) {
    return node instanceof Exists exists && exists.negated()
        ? new Exists(exists.query(), false)
        : null;
  }

  static @Nullable SqlNode limitOffByOne(SqlNode node) {
    if (!(node instanceof Select<?> select)
        || !(select.rowLimit().limit() instanceof BindParameter<Long> bind)
        || bind.value() == null) {
      return null;
    }
    return select.limit(bind.value() + 1);
  }

  static @Nullable SqlNode nullsSwapped(SqlNode node) {
    if (!(node instanceof Select<?> select) || select.ordering().isEmpty()) {
      return null;
    }
    return select
        .unordered()
        .orderBy(select.ordering().stream().map(Mistakes::swapped).toArray(SortKey[]::new));
  }

  private static Ordering swapped(Ordering ordering) {
    return switch (ordering.nulls()) {
      case FIRST -> ordering.nullsLast();
      case LAST -> ordering.nullsFirst();
      case UNSTATED -> ordering;
    };
  }

  static @Nullable SqlNode unionForUnionAll(SqlNode node) {
    return node instanceof CompoundSelect<?> compound
            && compound.operator() == SetOperator.UNION_ALL
        ? union(compound)
        : null;
  }

  private static <R> CompoundSelect<R> union(CompoundSelect<R> all) {
    return new CompoundSelect<>(
        SetOperator.UNION, all.queries(), all.ordering(), all.rowLimit(), all.options());
  }

  static @Nullable SqlNode havingLost(SqlNode node) {
    return node instanceof Select<?> select && select.having() != null
        ? Replacement.apply(select, part -> part == select.having() ? Sql.true_() : null)
        : null;
  }
}
