package dev.aludel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE of one table, by values of others if there are any.
 *
 * @param froms what else is read
 */
public record Update(
    TableClause table,
    List<Assignment> assignments,
    List<FromClause> froms,
    @Nullable Expression<Boolean> criteria)
    implements Dml {

  public Update {
    assignments = List.copyOf(assignments);
    froms = List.copyOf(froms);
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

  /** Reads others too; {@link #where} says which of their rows belong to which of the table's. */
  public Update from(FromClause... others) {
    List<FromClause> all = Stream.concat(froms.stream(), Stream.of(others)).toList();
    return new Update(table, assignments, all, criteria);
  }

  /** Narrows the rows: all conditions of all calls must hold. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Update where(Expression<Boolean>... conditions) {
    Stream<Expression<Boolean>> all =
        Stream.concat(Stream.ofNullable(criteria), Stream.of(conditions));
    return new Update(table, assignments, froms, Logical.of(Logical.Connective.AND, all.toList()));
  }

  /** An UPDATE that sets nothing stays so. */
  @Override
  public Update completed(DefaultValues values) {
    Update complete = this;
    if (!assignments.isEmpty()) {
      for (ColumnClause<?> column : table.updateDefaults()) {
        complete = complete.completed(column, values);
      }
    }
    return complete;
  }

  private <T> Update completed(ColumnClause<T> column, DefaultValues values) {
    ColumnDefault<T> given = column.updateDefault();
    boolean set = assignments.stream().anyMatch(one -> one.column().name().equals(column.name()));
    return set || given == null ? this : with(column, values.of(column, given));
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitUpdate(this);
  }

  private Update with(ColumnClause<?> column, Expression<?> value) {
    List<Assignment> more = new ArrayList<>(assignments);
    more.add(new Assignment(column, value));
    return new Update(table, more, froms, criteria);
  }
}
