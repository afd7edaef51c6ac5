package dev.aludel.dialect;

import dev.aludel.sql.TupleType;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list sent as the text of a JSON array: of numbers, or of texts (RFC 8259). */
public final class JsonListType<E> extends WholeListType<E> {

  private static final Set<Kind> TAKEN = Set.of(
      Kind.SMALLINT,
      Kind.INTEGER,
      Kind.BIGINT,
      Kind.BOOLEAN,
      Kind.NUMERIC,
      Kind.VARCHAR,
      Kind.TEXT,
      Kind.ENUM,
      Kind.DATE,
      Kind.TIME,
      Kind.TIMESTAMP,
      Kind.UUID);

  public JsonListType(SqlType<E> elements) {
    super(elements);
  }

  @Override
  public void bind(PreparedStatement statement, int index, @Nullable Collection<?> values)
      throws SQLException {
    statement.setString(
        index,
        storedElements(values).stream()
            .map(JsonListType::json)
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static String json(@Nullable Object value) {
    if (value instanceof Boolean truth) {
      return truth ? "1" : "0";
    }
    boolean whole = value instanceof Long || value instanceof Integer || value instanceof Short;
    return value == null || whole || value instanceof BigDecimal
        ? String.valueOf(value)
        : quoted(value.toString());
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }

  /** Whether JSON holds such values exactly: whole numbers, decimals, and what is text or is sent as text. */
  public static boolean takes(SqlType<?> elements) {
    return !(elements instanceof TupleType) && TAKEN.contains(elements.storage().kind());
  }
}
