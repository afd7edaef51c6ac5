package dev.aludel.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of one table: {@code Index.of("ix_open", "customer").descending("due").where("paid IS NULL")}.
 *
 * @param name empty until the {@link NamingConvention} of the table's MetaData has named it
 * @param where the condition that rows of a partial index meet, in SQL, as it shall stand in the DDL
 */
public record Index(
    String name,
    List<IndexPart> parts,
    boolean isUnique,
    @Nullable String where,
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

  public Index part(IndexPart next) {
    List<IndexPart> more = new ArrayList<>(parts);
    more.add(next);
    return new Index(name, more, isUnique, where, options);
  }

  /** Holds only the rows that meet a condition, in SQL, as it shall stand in the DDL. */
  public Index where(String sql) {
    return new Index(name, parts, isUnique, sql, options);
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
    return parts.stream()
        .filter(part -> !part.isExpression())
        .map(IndexPart::text)
        .toList();
  }
}
