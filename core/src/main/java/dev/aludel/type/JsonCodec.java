package dev.aludel.type;

import java.lang.reflect.Type;

/**
 * Turns objects into JSON (RFC 8259) and back. Safe to use from many threads. One that is named in {@code
 * META-INF/services/dev.aludel.type.JsonCodec} is preferred to Jackson's, which is taken if Jackson is there.
 */
public interface JsonCodec {

  /**
   * The object that a document stands for; what it throws comes through as it is.
   *
   * @param type a class, or with its arguments, as in {@code List<Place>}
   */
  Object read(String json, Type type);

  String write(Object value);
}
