package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An UPDATE of one table. */
public record Update(
    TableClause table,
    List<Assignment> assignments,
    @Nullable Expression<Boolean> criteria) implements Statement {

  public Update {
    assignments = List.copyOf(assignments);
  }

  public <T> Update set(ColumnClause<T> column, @Nullable T value) {
    return with(column, BindParameter.of(value, column.type()));
  }

  public <T> Update set(ColumnClause<T> column, Expression<? extends T> value) {
    return with(column, value);
  }

  /** One required parameter for each column, named after it: for batches. */
  public Update columns(ColumnClause<?>... columns) {
    Update update = this;
    for (ColumnClause<?> column : columns) {
      update = update.with(column, BindParameter.required(column.name(), column.type()));
    }
    return update;
  }

  /** Narrows the rows: all conditions of all calls must hold. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Update where(Expression<Boolean>... conditions) {
    Stream<Expression<Boolean>> all =
        Stream.concat(Stream.ofNullable(criteria), Stream.of(conditions));
    return new Update(table, assignments, Logical.of(Logical.Connective.AND, all.toList()));
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitUpdate(this);
  }

  private Update with(ColumnClause<?> column, Expression<?> value) {
    List<Assignment> more = new ArrayList<>(assignments);
    more.add(new Assignment(column, value));
    return new Update(table, more, criteria);
  }
}
