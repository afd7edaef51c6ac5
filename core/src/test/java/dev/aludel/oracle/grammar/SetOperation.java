package dev.aludel.oracle.grammar;

import dev.aludel.oracle.meaning.Compare;
import dev.aludel.sql.CompoundSelect;
import dev.aludel.sql.Query;
import dev.aludel.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What UNION and its like make of two lists of rows: ISO/IEC 9075-2, 7.17 query expression. */
enum SetOperation {
  UNION_ALL,
  UNION,
  INTERSECT,
  EXCEPT;

  CompoundSelect<Row> write(Query<Row> left, Query<Row> right) {
    return switch (this) {
      case UNION_ALL -> left.unionAll(right);
      case UNION -> left.union(right);
      case INTERSECT -> left.intersect(right);
      case EXCEPT -> left.except(right);
    };
  }

  List<List<@Nullable Object>> apply(
      List<List<@Nullable Object>> left, List<List<@Nullable Object>> right) {
    return switch (this) {
      case UNION_ALL -> Stream.concat(left.stream(), right.stream()).toList();
      case UNION -> distinct(Stream.concat(left.stream(), right.stream()));
      case INTERSECT -> distinct(left.stream().filter(row -> has(right, row)));
      case EXCEPT -> distinct(left.stream().filter(row -> !has(right, row)));
    };
  }

  private static List<List<@Nullable Object>> distinct(Stream<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> distinct = new ArrayList<>();
    rows.forEach(row -> {
      if (!has(distinct, row)) {
        distinct.add(row);
      }
    });
    return distinct;
  }

  private static boolean has(List<List<@Nullable Object>> rows, List<@Nullable Object> row) {
    return rows.stream().anyMatch(known -> Compare.sameRow(known, row));
  }
}
