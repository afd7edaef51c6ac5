package dev.aludel.sql;

import dev.aludel.error.CompileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT: of one row, of several, of a query's rows, or of parameters that each execution gives.
 *
 * @param rows as many values each as there are targets; empty inserts a row of defaults, unless there is a source
 * @param keys the columns whose values the database makes up and shall report
 * @param conflict what to do where the key is taken; null to fail
 */
public record Insert(
    TableClause table,
    List<ColumnClause<?>> targets,
    List<List<Expression<?>>> rows,
    @Nullable Query<?> source,
    List<ColumnClause<?>> keys,
    @Nullable Conflict conflict)
    implements Dml {

  public Insert {
    targets = List.copyOf(targets);
    rows = rows.stream().map(List::copyOf).toList();
    keys = List.copyOf(keys);
  }

  /** Adds a column to the row. */
  public <T> Insert values(ColumnClause<T> column, @Nullable T value) {
    return with(column, BindParameter.of(value, column.type()));
  }

  public <T> Insert values(ColumnClause<T> column, Expression<? extends T> value) {
    return with(column, value);
  }

  /** One required parameter for each column, named after it: for batches. */
  public Insert columns(ColumnClause<?>... columns) {
    Insert insert = this;
    for (ColumnClause<?> column : columns) {
      insert = insert.with(column, BindParameter.required(column.name(), column.type()));
    }
    return insert;
  }

  /** Adds a row, with a value of its own for each column named so far. */
  public Insert row(@Nullable Object... values) {
    if (values.length != targets.size()) {
      throw CompileException.of(
          "A row of %d values was given for %d columns of %s."
              .formatted(values.length, targets.size(), table.description()),
          "Give one value for each column, in their order.",
          "row-width");
    }
    List<Expression<?>> row = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      row.add(GivenValue.of(targets.get(i), values[i]));
    }
    return new Insert(
        table,
        targets,
        Stream.concat(rows.stream(), Stream.of(row)).toList(),
        source,
        keys,
        conflict);
  }

  /** The same rows by several statements of at most so many; this one alone if it has no more, or those of a query. */
  public List<Insert> split(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a statement inserts at least one row, not " + most);
    }
    if (rows.size() <= most) {
      return List.of(this);
    }
    List<Insert> parts = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += most) {
      List<List<Expression<?>>> some = rows.subList(from, Math.min(rows.size(), from + most));
      parts.add(new Insert(table, targets, some, source, keys, conflict));
    }
    return parts;
  }

  /** The rows of a query, whose selections go to these columns. */
  public Insert from(Query<?> query, ColumnClause<?>... columns) {
    return new Insert(table, List.of(columns), List.of(), query, keys, conflict);
  }

  /** Has the database report what it made up for these columns. */
  public Insert returningKeys(ColumnClause<?>... columns) {
    return new Insert(table, targets, rows, source, List.of(columns), conflict);
  }

  /** What to do where a row with the same values in these columns, a key of the table, is there already. */
  public OnConflict onConflict(ColumnClause<?>... key) {
    return new OnConflict(this, List.of(key));
  }

  Insert with(Conflict newConflict) {
    return new Insert(table, targets, rows, source, keys, newConflict);
  }

  /** The rows of a query all get the same values. */
  @Override
  public Insert completed(DefaultValues values) {
    List<ColumnClause<?>> missing = new ArrayList<>();
    for (ColumnClause<?> column : table.insertDefaults()) {
      if (targets.stream().noneMatch(target -> target.name().equals(column.name()))) {
        missing.add(column);
      }
    }
    if (missing.isEmpty()) {
      return this;
    }
    List<ColumnClause<?>> all = new ArrayList<>(targets);
    all.addAll(missing);
    if (source != null) {
      return new Insert(table, all, rows, completed(source, missing, values), keys, conflict);
    }
    List<List<Expression<?>>> complete = new ArrayList<>();
    for (List<Expression<?>> row :
        rows.isEmpty() ? List.<List<Expression<?>>>of(List.of()) : rows) {
      List<Expression<?>> longer = new ArrayList<>(row);
      missing.forEach(column -> longer.add(value(column, values)));
      complete.add(longer);
    }
    return new Insert(table, all, complete, null, keys, conflict);
  }

  private static Query<?> completed(
      Query<?> source, List<ColumnClause<?>> missing, DefaultValues values) {
    if (source instanceof Select<?> select
        && !select.isDistinct()
        && select.groupBy().isEmpty()) {
      List<Selection<?>> more = new ArrayList<>(select.selections());
      missing.forEach(column -> more.add(value(column, values)));
      return select.selecting(more);
    }
    Subquery rows = source.subquery();
    List<Selection<?>> selections = new ArrayList<>(rows.columns());
    missing.forEach(column -> selections.add(value(column, values).as(column.name())));
    return Sql.select(selections).from(rows);
  }

  private static <T> Expression<? extends T> value(ColumnClause<T> column, DefaultValues values) {
    return values.of(column, Objects.requireNonNull(column.insertDefault()));
  }

  @Override
  public <R> R accept(StatementVisitor<R> visitor) {
    return visitor.visitInsert(this);
  }

  private Insert with(ColumnClause<?> column, Expression<?> value) {
    if (rows.size() > 1 || source != null) {
      throw CompileException.of(
          "A column cannot be added to an INSERT of several rows.",
          "Name all columns before row(…).",
          "late-column");
    }
    List<ColumnClause<?>> moreTargets = new ArrayList<>(targets);
    moreTargets.add(column);
    List<Expression<?>> row = new ArrayList<>(rows.isEmpty() ? List.of() : rows.get(0));
    row.add(value);
    return new Insert(table, moreTargets, List.of(row), source, keys, conflict);
  }
}
