package dev.aludel.sql;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE from one table, by rows of others if there are any.
 *
 * @param froms what else is read
 */
public record Delete(
    TableClause table, List<FromClause> froms, @Nullable Expression<Boolean> criteria)
    implements Dml {

  public Delete {
    froms = List.copyOf(froms);
  }

  /** Reads others too; {@link #where} says which of their rows belong to which of the table's. */
  public Delete using(FromClause... others) {
    return new Delete(table, Stream.concat(froms.stream(), Stream.of(others)).toList(), criteria);
  }

  /** Narrows the rows: all conditions of all calls must hold. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Delete where(Expression<Boolean>... conditions) {
    Stream<Expression<Boolean>> all =
        Stream.concat(Stream.ofNullable(criteria), Stream.of(conditions));
    return new Delete(table, froms, Logical.of(Logical.Connective.AND, all.toList()));
  }

  @Override
  public Delete completed(DefaultValues values) {
    return this;
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitDelete(this);
  }
}
