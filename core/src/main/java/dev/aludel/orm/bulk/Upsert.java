package dev.aludel.orm.bulk;

import dev.aludel.dialect.Dialect;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.mapping.Mapper;
import dev.aludel.schema.Column;
import dev.aludel.schema.Index;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.sql.BindParameter;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Conflict;
import dev.aludel.sql.Expression;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT that updates the rows that are there: which instances it may concern. Those with the keys that it gives where
 * they are all that it can meet, otherwise all of the table.
 */
final class Upsert {

  private final Conflict conflict;
  private final Mapper<?> mapper;

  private Upsert(Conflict conflict, Mapper<?> mapper) {
    this.conflict = conflict;
    this.mapper = mapper;
  }

  /** Of one statement; nobody if it changes no row. */
  static List<Match> concerned(HeldInstances held, Insert insert, Dialect dialect) {
    List<Function<ColumnClause<?>, @Nullable Expression<?>>> rows = new ArrayList<>();
    for (List<Expression<?>> row : insert.rows()) {
      rows.add(column -> {
        int position = insert.targets().indexOf(column);
        return position < 0 ? null : row.get(position);
      });
    }
    return concerned(held, insert, rows, dialect);
  }

  /** Of one statement for many rows, each with the values of some columns. */
  static List<Match> concerned(
      HeldInstances held,
      Insert insert,
      Iterable<Map<ColumnClause<?>, @Nullable Object>> values,
      Dialect dialect) {
    List<Function<ColumnClause<?>, @Nullable Expression<?>>> rows = new ArrayList<>();
    for (Map<ColumnClause<?>, @Nullable Object> row : values) {
      rows.add(column -> row.containsKey(column) ? bind(column, row.get(column)) : null);
    }
    return concerned(held, insert, rows, dialect);
  }

  @SuppressWarnings("unchecked") // the value was checked to be one of the column's
  private static <T> BindParameter<T> bind(ColumnClause<T> column, @Nullable Object value) {
    return BindParameter.of((T) value, column.type());
  }

  private static List<Match> concerned(
      HeldInstances held,
      Insert insert,
      List<Function<ColumnClause<?>, @Nullable Expression<?>>> rows,
      Dialect dialect) {
    Conflict conflict = insert.conflict();
    List<Match> found = new ArrayList<>();
    if (conflict == null || conflict.assignments().isEmpty()) {
      return found;
    }
    held.byMapper().forEach((mapper, instances) -> {
      Optional<Evaluation> meets = new Upsert(conflict, mapper)
          .criteria(rows)
          .flatMap(criteria -> Evaluator.of(criteria, mapper, dialect));
      for (Instrumented instance : instances) {
        if (meets.isEmpty() || !Boolean.FALSE.equals(meets.get().of(InstanceState.of(instance)))) {
          found.add(new Match(instance, false));
        }
      }
    });
    return found;
  }

  /** That a row has one of the keys that are given; empty if it is not known which rows can be met. */
  private Optional<Expression<Boolean>> criteria(
      List<Function<ColumnClause<?>, @Nullable Expression<?>>> rows) {
    if (rows.isEmpty() || conflict.key().isEmpty() || !isOnlyKey(rows.get(0))) {
      return Optional.empty();
    }
    List<Expression<Boolean>> keys = new ArrayList<>();
    for (Function<ColumnClause<?>, @Nullable Expression<?>> row : rows) {
      List<Expression<Boolean>> parts = new ArrayList<>();
      for (ColumnClause<?> column : conflict.key()) {
        if (!(row.apply(column) instanceof BindParameter<?> given) || given.required()) {
          return Optional.empty();
        }
        parts.add(equal(column, given));
      }
      keys.add(Sql.and(parts));
    }
    return Optional.of(Sql.or(keys));
  }

  @SuppressWarnings("unchecked") // a value of that column
  private static <T> Expression<Boolean> equal(ColumnClause<T> column, BindParameter<?> value) {
    return column.eq((Expression<T>) value);
  }

  /**
   * Whether the rows give no other key, which could be the one in conflict where the database does not ask for which.
   */
  private boolean isOnlyKey(Function<ColumnClause<?>, @Nullable Expression<?>> row) {
    Table table = mapper.table();
    List<List<Column<?>>> keys = new ArrayList<>();
    keys.add(table.primaryKeyColumns());
    for (UniqueConstraint unique : table.uniqueConstraints()) {
      keys.add(unique.columnNames().stream().<Column<?>>map(table::column).toList());
    }
    table.columns().stream().filter(Column::isUnique).forEach(column -> keys.add(List.of(column)));
    return table.indexes().stream().noneMatch(Index::isUnique)
        && keys.stream()
            .filter(key -> key.stream().allMatch(column -> row.apply(column) != null))
            .allMatch(key -> conflict.key().containsAll(key));
  }
}
