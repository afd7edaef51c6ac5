package dev.aludel.sql;

/**
 * What every database can compute and each calls otherwise. The text is a template: <code>{0}</code> is the first operand,
 * <code>{(0)}</code> the same in parentheses unless it is a name or a call, <code>{*}</code> all of them with commas between,
 * <code>{type}</code> the name of the result's type. What is written is complete in itself: a call, or in parentheses.
 */
public enum StandardFunction {
  BIT_AND("({(0)} & {(1)})"),
  BIT_OR("({(0)} | {(1)})"),
  BIT_XOR("({(0)} ^ {(1)})"),
  BIT_NOT("(~{(0)})"),
  SHIFT_LEFT("({(0)} << {(1)})"),
  /** Keeps the sign. */
  SHIFT_RIGHT("({(0)} >> {(1)})"),

  YEAR("EXTRACT(YEAR FROM {0})"),
  QUARTER("EXTRACT(QUARTER FROM {0})"),
  MONTH("EXTRACT(MONTH FROM {0})"),
  DAY("EXTRACT(DAY FROM {0})"),
  /** 1 for Monday to 7 for Sunday, as in ISO 8601. */
  DAY_OF_WEEK("EXTRACT(ISODOW FROM {0})"),
  DAY_OF_YEAR("EXTRACT(DOY FROM {0})"),
  HOUR("EXTRACT(HOUR FROM {0})"),
  MINUTE("EXTRACT(MINUTE FROM {0})"),
  /** Without its fraction. */
  SECOND("EXTRACT(SECOND FROM {0})"),

  PLUS_YEARS("({(0)} + {(1)} * INTERVAL '1' YEAR)"),
  PLUS_MONTHS("({(0)} + {(1)} * INTERVAL '1' MONTH)"),
  PLUS_DAYS("({(0)} + {(1)} * INTERVAL '1' DAY)"),
  PLUS_HOURS("({(0)} + {(1)} * INTERVAL '1' HOUR)"),
  PLUS_MINUTES("({(0)} + {(1)} * INTERVAL '1' MINUTE)"),
  PLUS_SECONDS("({(0)} + {(1)} * INTERVAL '1' SECOND)"),
  PLUS("({(0)} + {(1)})"),
  /** From the first moment to the second. */
  BETWEEN("({(1)} - {(0)})"),
  /** From the first date to the second; times of day do not count. */
  DAYS_BETWEEN("(CAST({1} AS DATE) - CAST({0} AS DATE))"),
  CURRENT_DATE("CURRENT_DATE"),
  LOCAL_TIMESTAMP("LOCALTIMESTAMP"),

  /** In characters. */
  LENGTH("char_length({0})"),
  TRIM("trim({0})"),
  LTRIM("ltrim({0})"),
  RTRIM("rtrim({0})"),
  /** From a position, counted from 1. */
  SUBSTRING("substring({0} FROM {1})"),
  /** As {@link #SUBSTRING}, at most that many characters. */
  SUBSTRING_FOR("substring({0} FROM {1} FOR {2})"),
  /** Where the first text is in the second, counted from 1; 0 for nowhere. */
  POSITION("position({(0)} IN {(1)})"),
  REPLACE("replace({*})"),
  /** Whether a regular expression, in the database's own language, is found in a text. */
  REGEX("({(0)} ~ {(1)})"),

  ROUND("round({*})"),
  FLOOR("floor({0})"),
  CEILING("ceiling({0})"),
  POWER("power({0}, {1})"),
  SQRT("sqrt({0})"),
  SIGN("sign({0})"),

  /** Of an array, counted from 1. */
  ELEMENT_AT("({(0)})[{1}]"),
  SLICE("({(0)})[{1}:{2}]"),
  CARDINALITY("cardinality({0})"),
  HAS_ELEMENT("({(1)} = ANY({0}))"),
  JOINED("({(0)} || {(1)})"),

  ROLLUP("ROLLUP ({*})"),
  CUBE("CUBE ({*})"),
  GROUPING_SETS("GROUPING SETS ({*})");

  private final String text;

  StandardFunction(String text) {
    this.text = text;
  }

  /** The template for a database that says nothing else. */
  public String text() {
    return text;
  }
}
