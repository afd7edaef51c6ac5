package dev.aludel.dialect;

import dev.aludel.sql.DialectExpression;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Precedence;
import dev.aludel.type.SqlType;
import java.util.List;
import java.util.function.Function;

/** An operand with its type said, by the name that the database has for it. Made while a statement is written. */
record StatedType<T>(Expression<?> operand, SqlType<T> type, String name)
    implements DialectExpression<T> {

  @Override
  public boolean knownTo(String dialect) {
    return true;
  }

  @Override
  public List<Expression<?>> operands() {
    return List.of(operand);
  }

  @Override
  public DialectExpression<T> withOperands(List<Expression<?>> operands) {
    return new StatedType<>(operands.get(0), type, name);
  }

  @Override
  public Object structure() {
    return name;
  }

  @Override
  public String sql(Function<Expression<?>, String> write) {
    return "CAST(" + write.apply(operand) + " AS " + name + ")";
  }

  @Override
  public int precedence() {
    return Precedence.ATOM;
  }
}
