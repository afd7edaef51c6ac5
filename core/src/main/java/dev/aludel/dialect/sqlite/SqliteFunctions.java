package dev.aludel.dialect.sqlite;

import static dev.aludel.sql.StandardFunction.BETWEEN;
import static dev.aludel.sql.StandardFunction.BIT_XOR;
import static dev.aludel.sql.StandardFunction.CUBE;
import static dev.aludel.sql.StandardFunction.CURRENT_DATE;
import static dev.aludel.sql.StandardFunction.DAY;
import static dev.aludel.sql.StandardFunction.DAYS_BETWEEN;
import static dev.aludel.sql.StandardFunction.DAY_OF_WEEK;
import static dev.aludel.sql.StandardFunction.DAY_OF_YEAR;
import static dev.aludel.sql.StandardFunction.GROUPING_SETS;
import static dev.aludel.sql.StandardFunction.HOUR;
import static dev.aludel.sql.StandardFunction.LENGTH;
import static dev.aludel.sql.StandardFunction.LOCAL_TIMESTAMP;
import static dev.aludel.sql.StandardFunction.MINUTE;
import static dev.aludel.sql.StandardFunction.MONTH;
import static dev.aludel.sql.StandardFunction.PLUS;
import static dev.aludel.sql.StandardFunction.POSITION;
import static dev.aludel.sql.StandardFunction.QUARTER;
import static dev.aludel.sql.StandardFunction.REGEX;
import static dev.aludel.sql.StandardFunction.ROLLUP;
import static dev.aludel.sql.StandardFunction.SECOND;
import static dev.aludel.sql.StandardFunction.SUBSTRING;
import static dev.aludel.sql.StandardFunction.SUBSTRING_FOR;
import static dev.aludel.sql.StandardFunction.YEAR;

import dev.aludel.dialect.FunctionTexts;

/** How SQLite writes the standard functions. */
final class SqliteFunctions {

  static final FunctionTexts TEXTS = FunctionTexts.STANDARD
      .with(BIT_XOR, "(({(0)} | {(1)}) - ({(0)} & {(1)}))")
      .with(YEAR, "CAST(strftime('%Y', {0}) AS INTEGER)")
      .with(QUARTER, "((CAST(strftime('%m', {0}) AS INTEGER) + 2) / 3)")
      .with(MONTH, "CAST(strftime('%m', {0}) AS INTEGER)")
      .with(DAY, "CAST(strftime('%d', {0}) AS INTEGER)")
      .with(DAY_OF_WEEK, "((CAST(strftime('%w', {0}) AS INTEGER) + 6) % 7 + 1)")
      .with(DAY_OF_YEAR, "CAST(strftime('%j', {0}) AS INTEGER)")
      .with(HOUR, "CAST(strftime('%H', {0}) AS INTEGER)")
      .with(MINUTE, "CAST(strftime('%M', {0}) AS INTEGER)")
      .with(SECOND, "CAST(strftime('%S', {0}) AS INTEGER)")
      .with(DAYS_BETWEEN, "CAST(julianday(date({1})) - julianday(date({0})) AS INTEGER)")
      .with(CURRENT_DATE, "date('now', 'localtime')")
      .with(LOCAL_TIMESTAMP, "strftime('%Y-%m-%d %H:%M:%f000000', 'now', 'localtime')")
      .with(LENGTH, "length({0})")
      .with(SUBSTRING, "substr({0}, {1})")
      .with(SUBSTRING_FOR, "substr({0}, {1}, {2})")
      .with(POSITION, "instr({1}, {0})")
      .without(BETWEEN, PLUS, REGEX, ROLLUP, CUBE, GROUPING_SETS);

  private SqliteFunctions() {}
}
