package dev.aludel.demo.chinook.check;

import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.select;

import dev.aludel.demo.chinook.source.ChinookSource;
import dev.aludel.demo.chinook.source.SourceTable;
import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.schema.Column;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.sql.Row;
import dev.aludel.sql.Selection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Compares each column of each table with the source: how many rows and values, and their sums. Reads by SQL of the core,
 * past all objects in memory. The sums of foreign keys tell whether the relationships were written right.
 */
public final class LoadCheck {

  private final ChinookSource source;

  public LoadCheck(ChinookSource source) {
    this.source = source;
  }

  /** Compares all tables; one SELECT for each. */
  public List<TableCheck> run(Engine engine, MetaData metadata) {
    return engine.beginAndReturn(connection ->
        metadata.sortedTables().stream().map(table -> check(connection, table)).toList());
  }

  private TableCheck check(Connection connection, Table table) {
    SourceTable expected = source.table(table.name());
    Row found = connection.execute(select(selections(table)).from(table)).one();
    long rows = number(found, 0);
    List<String> differences = new ArrayList<>();
    if (rows != expected.rows().size()) {
      differences.add("%s has %d rows, and the source %d."
          .formatted(table.name(), rows, expected.rows().size()));
    }
    int position = 1;
    for (Column<?> column : table.columns()) {
      ColumnDigest ours =
          ColumnDigest.of(number(found, position++), found.get(position++, BigDecimal.class));
      ColumnDigest theirs = ColumnDigest.of(expected.values(column.name()), column);
      if (!ours.equals(theirs)) {
        differences.add("%s has %s, and the source %s.".formatted(column, ours, theirs));
      }
    }
    return new TableCheck(
        table.name(), expected.rows().size(), rows, table.columns().size(), differences);
  }

  private static long number(Row row, int position) {
    return Objects.requireNonNull(row.get(position, Long.class));
  }

  /** The number of rows, then the digest of each column. */
  private static List<Selection<?>> selections(Table table) {
    List<Selection<?>> selections = new ArrayList<>();
    selections.add(count());
    for (Column<?> column : table.columns()) {
      selections.add(ColumnDigest.countOf(column));
      selections.add(ColumnDigest.sumOf(column));
    }
    return selections;
  }
}
