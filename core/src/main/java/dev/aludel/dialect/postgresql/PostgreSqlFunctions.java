package dev.aludel.dialect.postgresql;

import static dev.aludel.sql.StandardFunction.BIT_XOR;
import static dev.aludel.sql.StandardFunction.DAY;
import static dev.aludel.sql.StandardFunction.DAY_OF_WEEK;
import static dev.aludel.sql.StandardFunction.DAY_OF_YEAR;
import static dev.aludel.sql.StandardFunction.HOUR;
import static dev.aludel.sql.StandardFunction.MINUTE;
import static dev.aludel.sql.StandardFunction.MONTH;
import static dev.aludel.sql.StandardFunction.PLUS_DAYS;
import static dev.aludel.sql.StandardFunction.PLUS_HOURS;
import static dev.aludel.sql.StandardFunction.PLUS_MINUTES;
import static dev.aludel.sql.StandardFunction.PLUS_MONTHS;
import static dev.aludel.sql.StandardFunction.PLUS_SECONDS;
import static dev.aludel.sql.StandardFunction.PLUS_YEARS;
import static dev.aludel.sql.StandardFunction.QUARTER;
import static dev.aludel.sql.StandardFunction.SECOND;
import static dev.aludel.sql.StandardFunction.SIGN;
import static dev.aludel.sql.StandardFunction.YEAR;

import dev.aludel.dialect.FunctionTexts;

/** How PostgreSQL writes the standard functions. */
final class PostgreSqlFunctions {

  static final FunctionTexts TEXTS = FunctionTexts.STANDARD
      .with(BIT_XOR, "({(0)} # {(1)})")
      .with(YEAR, "CAST(EXTRACT(YEAR FROM {0}) AS INTEGER)")
      .with(QUARTER, "CAST(EXTRACT(QUARTER FROM {0}) AS INTEGER)")
      .with(MONTH, "CAST(EXTRACT(MONTH FROM {0}) AS INTEGER)")
      .with(DAY, "CAST(EXTRACT(DAY FROM {0}) AS INTEGER)")
      .with(DAY_OF_WEEK, "CAST(EXTRACT(ISODOW FROM {0}) AS INTEGER)")
      .with(DAY_OF_YEAR, "CAST(EXTRACT(DOY FROM {0}) AS INTEGER)")
      .with(HOUR, "CAST(EXTRACT(HOUR FROM {0}) AS INTEGER)")
      .with(MINUTE, "CAST(EXTRACT(MINUTE FROM {0}) AS INTEGER)")
      .with(SECOND, "CAST(floor(EXTRACT(SECOND FROM {0})) AS INTEGER)")
      .with(PLUS_YEARS, "CAST({(0)} + make_interval(years => {1}) AS {type})")
      .with(PLUS_MONTHS, "CAST({(0)} + make_interval(months => {1}) AS {type})")
      .with(PLUS_DAYS, "CAST({(0)} + make_interval(days => {1}) AS {type})")
      .with(PLUS_HOURS, "CAST({(0)} + make_interval(hours => {1}) AS {type})")
      .with(PLUS_MINUTES, "CAST({(0)} + make_interval(mins => {1}) AS {type})")
      .with(PLUS_SECONDS, "CAST({(0)} + make_interval(secs => {1}) AS {type})")
      .with(SIGN, "CAST(sign({0}) AS INTEGER)");

  private PostgreSqlFunctions() {}
}
