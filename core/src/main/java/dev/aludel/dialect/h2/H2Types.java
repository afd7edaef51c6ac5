package dev.aludel.dialect.h2;

import dev.aludel.type.ArrayType;
import dev.aludel.type.Kind;
import dev.aludel.type.SqlType;
import dev.aludel.type.StandardType;
import dev.aludel.type.TypeAdapter;
import dev.aludel.type.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** H2 has all types; a document must be sent as bytes, since a text would become a string of JSON. */
final class H2Types implements TypeAdapter {

  static final TypeAdapter ADAPTER = new H2Types();

  private static final SqlType<String> DOCUMENTS = Types.BINARY.map(
      String.class,
      bytes -> new String(bytes, StandardCharsets.UTF_8),
      text -> text.getBytes(StandardCharsets.UTF_8));

  private static final ArrayType.Sender SENDER = (statement, index, elements) -> {
    if (elements == null) {
      statement.setNull(index, java.sql.Types.ARRAY);
    } else {
      statement.setObject(index, elements);
    }
  };

  private H2Types() {}

  @Override
  @SuppressWarnings("unchecked") // a document is a String
  public <T> SqlType<T> adapt(StandardType<T> type) {
    return type.kind() == Kind.JSON ? (SqlType<T>) DOCUMENTS : type;
  }

  @Override
  public <E> SqlType<List<E>> adaptArray(ArrayType<E> type) {
    return type.sent(type.element().adapted(this), SENDER);
  }
}
