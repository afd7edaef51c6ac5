package dev.aludel.sql;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Two or more conditions joined by AND or by OR: a flat list, so that a long chain is not a deep tree. */
public record Logical(Connective connective, List<Expression<Boolean>> conditions)
    implements Expression<Boolean> {

  private static final int LONG = 100;

  public enum Connective {
    AND,
    OR
  }

  public Logical {
    conditions = List.copyOf(conditions);
  }

  /** None give TRUE for AND and FALSE for OR; one gives itself; short chains of the same connective become one. */
  static Expression<Boolean> of(
      Connective connective, List<? extends Expression<Boolean>> conditions) {
    List<Expression<Boolean>> flat = new ArrayList<>();
    for (Expression<Boolean> condition : conditions) {
      if (condition instanceof Logical inner && inner.isAbsorbedBy(connective)) {
        flat.addAll(inner.conditions);
      } else {
        flat.add(condition);
      }
    }
    if (flat.isEmpty()) {
      Constant.Word word = connective == Connective.AND ? Constant.Word.TRUE : Constant.Word.FALSE;
      return new Constant<>(word, Types.BOOLEAN);
    }
    return flat.size() == 1 ? flat.get(0) : new Logical(connective, flat);
  }

  // A chain grown one by one would be copied each time, so a long one becomes a part of the next.
  private boolean isAbsorbedBy(Connective other) {
    return connective == other && conditions.size() < LONG;
  }

  @Override
  public SqlType<Boolean> type() {
    return Types.BOOLEAN;
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitLogical(this);
  }
}
