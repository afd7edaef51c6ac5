package dev.aludel.sql;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A DELETE from one table. */
public record Delete(TableClause table, @Nullable Expression<Boolean> criteria)
    implements Statement {

  /** Narrows the rows: all conditions of all calls must hold. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Delete where(Expression<Boolean>... conditions) {
    Stream<Expression<Boolean>> all =
        Stream.concat(Stream.ofNullable(criteria), Stream.of(conditions));
    return new Delete(table, Logical.of(Logical.Connective.AND, all.toList()));
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitDelete(this);
  }
}
