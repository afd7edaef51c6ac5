package dev.aludel.sql;

import dev.aludel.type.SqlType;
import dev.aludel.type.Types;

/** Parts of JSON documents, to be imported statically. */
public final class Json {

  private Json() {}

  /**
   * The part of a document to which the steps lead, itself a document; NULL if there is none. A {@code String} is a key
   * of an object, however it is spelled; an {@code Integer} a position in an array, from 0. A {@code CompileException} for
   * any other step.
   */
  public static Expression<String> json(Expression<?> document, Object... steps) {
    return JsonPath.of(document, JsonPath.Form.DOCUMENT, steps);
  }

  /** The text of a string; of other parts their JSON; NULL for JSON's null, too. Steps as in {@link #json}. */
  public static Expression<String> jsonText(Expression<?> document, Object... steps) {
    return JsonPath.of(document, JsonPath.Form.TEXT, steps);
  }

  /**
   * A number, or a string that is one, as a value of that type; what is neither is the database's error or 0, and a whole
   * type cuts a fraction or is an error: take NUMERIC where there may be one.
   */
  public static <N extends Number> Expression<N> jsonNumber(
      SqlType<N> type, Expression<?> document, Object... steps) {
    return jsonText(document, steps).cast(type);
  }

  /** True or false, be it JSON's or a string of that word; NULL for all else. */
  public static Expression<Boolean> jsonBoolean(Expression<?> document, Object... steps) {
    Expression<String> text = jsonText(document, steps);
    return Sql.case_(Types.BOOLEAN)
        .when(text.eq("true"), Sql.true_())
        .when(text.eq("false"), Sql.false_());
  }

  /** Whether the steps lead to anything; JSON's null is something. */
  public static Expression<Boolean> jsonExists(Expression<?> document, Object... steps) {
    return json(document, steps).isNotNull();
  }
}
