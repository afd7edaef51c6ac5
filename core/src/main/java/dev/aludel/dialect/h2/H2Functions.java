package dev.aludel.dialect.h2;

import static dev.aludel.sql.StandardFunction.BETWEEN;
import static dev.aludel.sql.StandardFunction.BIT_AND;
import static dev.aludel.sql.StandardFunction.BIT_NOT;
import static dev.aludel.sql.StandardFunction.BIT_OR;
import static dev.aludel.sql.StandardFunction.BIT_XOR;
import static dev.aludel.sql.StandardFunction.CUBE;
import static dev.aludel.sql.StandardFunction.DAYS_BETWEEN;
import static dev.aludel.sql.StandardFunction.DAY_OF_WEEK;
import static dev.aludel.sql.StandardFunction.ELEMENT_AT;
import static dev.aludel.sql.StandardFunction.GROUPING_SETS;
import static dev.aludel.sql.StandardFunction.HAS_ELEMENT;
import static dev.aludel.sql.StandardFunction.PLUS;
import static dev.aludel.sql.StandardFunction.PLUS_DAYS;
import static dev.aludel.sql.StandardFunction.PLUS_HOURS;
import static dev.aludel.sql.StandardFunction.PLUS_MINUTES;
import static dev.aludel.sql.StandardFunction.PLUS_MONTHS;
import static dev.aludel.sql.StandardFunction.PLUS_SECONDS;
import static dev.aludel.sql.StandardFunction.PLUS_YEARS;
import static dev.aludel.sql.StandardFunction.REGEX;
import static dev.aludel.sql.StandardFunction.ROLLUP;
import static dev.aludel.sql.StandardFunction.SECOND;
import static dev.aludel.sql.StandardFunction.SHIFT_LEFT;
import static dev.aludel.sql.StandardFunction.SHIFT_RIGHT;
import static dev.aludel.sql.StandardFunction.SLICE;

import dev.aludel.dialect.FunctionTexts;

/** How H2 writes the standard functions. */
final class H2Functions {

  static final FunctionTexts TEXTS = FunctionTexts.STANDARD
      .with(BIT_AND, "BITAND({0}, {1})")
      .with(BIT_OR, "BITOR({0}, {1})")
      .with(BIT_XOR, "BITXOR({0}, {1})")
      .with(BIT_NOT, "BITNOT({0})")
      .with(SHIFT_LEFT, "LSHIFT({0}, {1})")
      .with(SHIFT_RIGHT, "RSHIFT({0}, {1})")
      .with(DAY_OF_WEEK, "EXTRACT(ISO_DAY_OF_WEEK FROM {0})")
      .with(DAYS_BETWEEN, "DATEDIFF(DAY, {0}, {1})")
      .with(SECOND, "CAST(FLOOR(EXTRACT(SECOND FROM {0})) AS INTEGER)")
      .with(REGEX, "REGEXP_LIKE({0}, {1})")
      .with(PLUS_YEARS, "DATEADD(YEAR, {1}, {0})")
      .with(PLUS_MONTHS, "DATEADD(MONTH, {1}, {0})")
      .with(PLUS_DAYS, "DATEADD(DAY, {1}, {0})")
      .with(PLUS_HOURS, "DATEADD(HOUR, {1}, {0})")
      .with(PLUS_MINUTES, "DATEADD(MINUTE, {1}, {0})")
      .with(PLUS_SECONDS, "DATEADD(SECOND, {1}, {0})")
      .with(PLUS, "({(0)} + CAST({1} AS INTERVAL DAY(18) TO SECOND(6)))")
      .with(BETWEEN, "({1} - {0}) DAY(9) TO SECOND(6)")
      .with(ELEMENT_AT, "CASE WHEN {1} <= CARDINALITY({0}) THEN ARRAY_GET({0}, {1}) END")
      .with(SLICE, "ARRAY_SLICE({0}, {1}, {2})")
      .with(HAS_ELEMENT, "ARRAY_CONTAINS({0}, {1})")
      .without(ROLLUP, CUBE, GROUPING_SETS);

  private H2Functions() {}
}
