package dev.aludel.sql;

import dev.aludel.error.CompileException;
import dev.aludel.type.SqlType;
import dev.aludel.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a JSON document.
 *
 * @param steps keys ({@code String}) and positions from 0 ({@code Integer}), part of the statement's structure
 * @param path all steps as one JSON path, for databases that take such a one
 * @param keys the keys among the steps, in their order
 */
public record JsonPath(
    Expression<?> document,
    Form form,
    List<Object> steps,
    BindParameter<String> path,
    List<BindParameter<String>> keys)
    implements Expression<String> {

  /** What the part is wanted as. */
  public enum Form {
    DOCUMENT,
    TEXT
  }

  public JsonPath {
    steps = List.copyOf(steps);
    keys = List.copyOf(keys);
  }

  static JsonPath of(Expression<?> document, Form form, Object... steps) {
    StringBuilder path = new StringBuilder("$");
    List<BindParameter<String>> keys = new ArrayList<>();
    for (Object step : steps) {
      if (step instanceof String key) {
        path.append(".\"").append(escaped(key)).append('"');
        keys.add(BindParameter.of(key, Types.TEXT));
      } else if (step instanceof Integer position && position >= 0) {
        path.append('[').append(position).append(']');
      } else {
        throw CompileException.of(
            "%s leads nowhere in a JSON document.".formatted(step),
            "Give a key as a String, or a position from 0 as an Integer.",
            "json-step");
      }
    }
    BindParameter<String> bind = BindParameter.of(path.toString(), Types.TEXT);
    return new JsonPath(document, form, List.of(steps), bind, keys);
  }

  /** A key as JSON spells it between quotes. */
  private static String escaped(String key) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  JsonPath with(Expression<?> newDocument) {
    return new JsonPath(newDocument, form, steps, path, keys);
  }

  @Override
  public SqlType<String> type() {
    SqlType<String> type = form == Form.TEXT ? Types.TEXT : Types.JSON;
    return document.type().isSecret() ? type.secret() : type;
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitJsonPath(this);
  }
}
