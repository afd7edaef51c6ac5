package dev.aludel.dialect.mariadb;

import static dev.aludel.sql.StandardFunction.BETWEEN;
import static dev.aludel.sql.StandardFunction.BIT_AND;
import static dev.aludel.sql.StandardFunction.BIT_NOT;
import static dev.aludel.sql.StandardFunction.BIT_OR;
import static dev.aludel.sql.StandardFunction.BIT_XOR;
import static dev.aludel.sql.StandardFunction.CUBE;
import static dev.aludel.sql.StandardFunction.DAYS_BETWEEN;
import static dev.aludel.sql.StandardFunction.DAY_OF_WEEK;
import static dev.aludel.sql.StandardFunction.DAY_OF_YEAR;
import static dev.aludel.sql.StandardFunction.GROUPING_SETS;
import static dev.aludel.sql.StandardFunction.LOCAL_TIMESTAMP;
import static dev.aludel.sql.StandardFunction.PLUS;
import static dev.aludel.sql.StandardFunction.PLUS_DAYS;
import static dev.aludel.sql.StandardFunction.PLUS_HOURS;
import static dev.aludel.sql.StandardFunction.PLUS_MINUTES;
import static dev.aludel.sql.StandardFunction.PLUS_MONTHS;
import static dev.aludel.sql.StandardFunction.PLUS_SECONDS;
import static dev.aludel.sql.StandardFunction.PLUS_YEARS;
import static dev.aludel.sql.StandardFunction.POSITION;
import static dev.aludel.sql.StandardFunction.REGEX;
import static dev.aludel.sql.StandardFunction.ROLLUP;
import static dev.aludel.sql.StandardFunction.SHIFT_LEFT;
import static dev.aludel.sql.StandardFunction.SHIFT_RIGHT;

import dev.aludel.dialect.FunctionTexts;

/** How MariaDB writes the standard functions. */
final class MariaDbFunctions {

  static final FunctionTexts TEXTS = FunctionTexts.STANDARD
      .with(BIT_AND, "CAST({(0)} & {(1)} AS SIGNED)")
      .with(BIT_OR, "CAST({(0)} | {(1)} AS SIGNED)")
      .with(BIT_XOR, "CAST({(0)} ^ {(1)} AS SIGNED)")
      .with(SHIFT_LEFT, "CAST({(0)} << {(1)} AS SIGNED)")
      .with(BIT_NOT, "CAST(~{(0)} AS SIGNED)")
      .with(
          SHIFT_RIGHT,
          "CASE WHEN {(0)} < 0 THEN CAST(~(~{(0)} >> {(1)}) AS SIGNED) ELSE CAST({(0)} >> {(1)} AS SIGNED) END")
      .with(DAY_OF_WEEK, "(weekday({0}) + 1)")
      .with(DAY_OF_YEAR, "dayofyear({0})")
      .with(DAYS_BETWEEN, "datediff({1}, {0})")
      .with(LOCAL_TIMESTAMP, "LOCALTIMESTAMP(6)")
      .with(PLUS, "({(0)} + INTERVAL {1} MICROSECOND)")
      .with(BETWEEN, "timestampdiff(MICROSECOND, {0}, {1})")
      .with(POSITION, "locate({0}, {1})")
      .with(REGEX, "({(0)} REGEXP {(1)})")
      .with(PLUS_YEARS, "({(0)} + INTERVAL {1} YEAR)")
      .with(PLUS_MONTHS, "({(0)} + INTERVAL {1} MONTH)")
      .with(PLUS_DAYS, "({(0)} + INTERVAL {1} DAY)")
      .with(PLUS_HOURS, "({(0)} + INTERVAL {1} HOUR)")
      .with(PLUS_MINUTES, "({(0)} + INTERVAL {1} MINUTE)")
      .with(PLUS_SECONDS, "({(0)} + INTERVAL {1} SECOND)")
      .without(ROLLUP, CUBE, GROUPING_SETS);

  private MariaDbFunctions() {}
}
