package dev.aludel.schema;

import dev.aludel.sql.Expression;
import dev.aludel.sql.Sql;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index of one table: {@code Index.of("ix_open", "customer").descending("due").where("paid IS NULL")}.
 *
 * @param name empty until the {@link NamingConvention} of the table's MetaData has named it
 * @param where the condition that rows of a partial index meet
 */
public record Index(
    String name,
    List<IndexPart> parts,
    boolean isUnique,
    @Nullable Expression<Boolean> where,
    DialectOptions options)
    implements TableItem {

  public Index {
    parts = List.copyOf(parts);
  }

  /** An index of that name over columns, to which further parts may be added. */
  public static Index of(String name, String... columnNames) {
    List<IndexPart> parts = Arrays.stream(columnNames).map(IndexPart::column).toList();
    return new Index(name, parts, false, null, DialectOptions.NONE);
  }

  /** An index over columns that the naming convention names. */
  public static Index on(String... columnNames) {
    return of("", columnNames);
  }

  /** An index over expressions that the naming convention names: {@code Index.on(lower(name))}. */
  public static Index on(Expression<?> first, Expression<?>... more) {
    Index index = on().expression(first);
    for (Expression<?> next : more) {
      index = index.expression(next);
    }
    return index;
  }

  public Index unique() {
    return new Index(name, parts, true, where, options);
  }

  /** Has another column behind those that it has. */
  public Index column(String columnName) {
    return part(IndexPart.column(columnName));
  }

  public Index descending(String columnName) {
    return part(IndexPart.column(columnName).descending());
  }

  /** Has an expression behind what it has, in SQL, as it shall stand in the DDL: {@code "lower(name)"}. */
  public Index expression(String sql) {
    return part(IndexPart.expression(sql));
  }

  /** Has an expression over the table's columns behind what it has; its values are written into the DDL. */
  public Index expression(Expression<?> expression) {
    return part(IndexPart.expression(expression));
  }

  public Index part(IndexPart next) {
    List<IndexPart> more = new ArrayList<>(parts);
    more.add(next);
    return new Index(name, more, isUnique, where, options);
  }

  /** Holds only the rows that meet a condition, in SQL, as it shall stand in the DDL. */
  public Index where(String sql) {
    return where(Sql.literalColumn(sql, Types.BOOLEAN));
  }

  /** Holds only the rows that meet a condition; its values are written into the DDL. */
  public Index where(Expression<Boolean> condition) {
    return new Index(name, parts, isUnique, condition, options);
  }

  /** An option of one dialect: {@code "postgresql.using"}; see docs/schema.md for them all. */
  public Index option(String key, Object value) {
    return new Index(name, parts, isUnique, where, options.with(key, value));
  }

  Index named(String index) {
    return new Index(index, parts, isUnique, where, options);
  }

  /** Its columns, without its expressions. */
  public List<String> columnNames() {
    return parts.stream().map(IndexPart::columnName).filter(Objects::nonNull).toList();
  }
}
