package dev.aludel.oracle.grammar;

import static dev.aludel.schema.Column.column;

import dev.aludel.schema.MetaData;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableItem;
import dev.aludel.sql.ColumnClause;
import dev.aludel.sql.Insert;
import dev.aludel.sql.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table that all questions are about: 60 rows full of edge values, and for each kind a column of tame ones, so that
 * not every sum overflows.
 */
public final class EdgeTable {

  public static final int ROWS = 60;

  // The lengths differ, so that values meet in ever new combinations.
  static final List<EdgeColumn<?>> COLUMNS = List.of(
      EdgeColumn.ids(ROWS),
      EdgeColumn.of("g", Kind.INT, 0, 1, 2, null, 3, 1, 0),
      EdgeColumn.of("j", Kind.INT, 4, -3, 0, 7, null, 12, 1, -10, 2, 5, 100),
      EdgeColumn.of("i", Kind.INT, edgeIntegers()),
      EdgeColumn.of("l", Kind.LONG, 3L, 0L, -5L, null, 1000L, 17L, 2L, -1L),
      EdgeColumn.of("k", Kind.LONG, edgeLongs()),
      EdgeColumn.of("e", Kind.DECIMAL, tameDecimals()),
      EdgeColumn.of("d", Kind.DECIMAL, edgeDecimals()),
      EdgeColumn.of("u", Kind.TEXT, "a", "b", "ab", null, "B", "", "abc", "A"),
      EdgeColumn.of("s", Kind.TEXT, edgeTexts()),
      EdgeColumn.of("p", Kind.BOOLEAN, true, false, null, true, false),
      EdgeColumn.of("q", Kind.BOOLEAN, false, true),
      EdgeColumn.of("dt", Kind.DATE, edgeDates()),
      EdgeColumn.of("ts", Kind.TIMESTAMP, edgeTimestamps()));

  public static final Table TABLE = new MetaData().table("edges", items());

  private EdgeTable() {}

  private static @Nullable Integer[] edgeIntegers() {
    return new @Nullable Integer[] {
      0, Integer.MAX_VALUE, -1, Integer.MIN_VALUE, null, 1, 46341, -2147483647, 65536, 10, -7, 2, 3
    };
  }

  private static @Nullable Long[] edgeLongs() {
    return new @Nullable Long[] {
      1L,
      Long.MAX_VALUE,
      null,
      0L,
      -1L,
      Long.MIN_VALUE,
      9007199254740993L,
      2147483648L,
      -2147483649L,
      5L,
      12L
    };
  }

  private static @Nullable BigDecimal[] tameDecimals() {
    return new @Nullable BigDecimal[] {
      new BigDecimal("1.0000"),
      new BigDecimal("0.5000"),
      new BigDecimal("-2.5000"),
      null,
      new BigDecimal("10.2500"),
      new BigDecimal("0.0000"),
      new BigDecimal("3.3333"),
      new BigDecimal("-0.0100"),
      new BigDecimal("7.0000")
    };
  }

  private static @Nullable BigDecimal[] edgeDecimals() {
    return new @Nullable BigDecimal[] {
      new BigDecimal("0.0000"), new BigDecimal("99999999999.9999"), new BigDecimal("0.0001"),
      new BigDecimal("1.5000"), null, new BigDecimal("-99999999999.9999"),
      new BigDecimal("2.5000"), new BigDecimal("-1.5000"), new BigDecimal("12345.6789"),
      new BigDecimal("-0.0001"), new BigDecimal("1000000000.0000"), new BigDecimal("0.4999"),
      new BigDecimal("5.0000")
    };
  }

  private static @Nullable String[] edgeTexts() {
    return new @Nullable String[] {
      "",
      "a",
      "a ",
      " a",
      null,
      "A",
      "%",
      "_",
      "a_b",
      "a%b",
      "'",
      "\"",
      "\\",
      "a\\b",
      "/",
      "12",
      "-7",
      "1a",
      "\u00e9",
      "\u00c9",
      "\ud83d\ude00x",
      "zz",
      "?",
      "--",
      "a\tb"
    };
  }

  private static @Nullable LocalDate[] edgeDates() {
    return new @Nullable LocalDate[] {
      LocalDate.of(2000, 1, 1),
      LocalDate.of(1970, 1, 1),
      null,
      LocalDate.of(1969, 12, 31),
      LocalDate.of(2024, 2, 29),
      LocalDate.of(1000, 1, 1),
      LocalDate.of(9999, 12, 31),
      LocalDate.of(1582, 10, 10),
      LocalDate.of(2038, 1, 19)
    };
  }

  private static @Nullable LocalDateTime[] edgeTimestamps() {
    return new @Nullable LocalDateTime[] {
      LocalDateTime.of(2000, 1, 1, 0, 0),
      LocalDateTime.of(1999, 12, 31, 23, 59, 59, 999_999_000),
      null,
      LocalDateTime.of(2024, 3, 31, 2, 30),
      LocalDateTime.of(2000, 1, 1, 0, 0, 0, 1000),
      LocalDateTime.of(1970, 1, 1, 0, 0),
      LocalDateTime.of(1582, 10, 10, 12, 30, 15, 500_000_000),
      LocalDateTime.of(2038, 1, 19, 3, 14, 8)
    };
  }

  private static List<TableItem> items() {
    return Stream.<TableItem>concat(
            Stream.of(column("id", Kind.INT.type()).primaryKey()),
            COLUMNS.stream().skip(1).map(edge -> column(edge.name(), edge.kind().type())))
        .toList();
  }

  /** Fills the table. */
  public static Insert rows() {
    Insert insert = Sql.insert(TABLE);
    for (EdgeColumn<?> edge : COLUMNS) {
      insert = withFirst(insert, edge);
    }
    for (int row = 1; row < ROWS; row++) {
      int at = row;
      insert = insert.row(
          COLUMNS.stream().<@Nullable Object>map(edge -> edge.value(at)).toArray());
    }
    return insert;
  }

  private static <T> Insert withFirst(Insert insert, EdgeColumn<T> edge) {
    ColumnClause<T> column = TABLE.column(edge.name(), edge.kind().type().javaType());
    return insert.values(column, edge.value(0));
  }

  /** The same rows as the evaluator has them. */
  static List<List<@Nullable Object>> innerRows() {
    return INNER;
  }

  private static final List<List<@Nullable Object>> INNER = IntStream.range(0, ROWS)
      .mapToObj(row -> new ArrayList<@Nullable Object>(
          COLUMNS.stream().<@Nullable Object>map(edge -> edge.inner(row)).toList()))
      .<List<@Nullable Object>>map(row -> row)
      .toList();
}
