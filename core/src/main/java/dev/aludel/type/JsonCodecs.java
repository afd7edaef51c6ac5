package dev.aludel.type;

import dev.aludel.error.ValueException;
import java.lang.reflect.Type;
import java.util.ServiceLoader;

/** Finds the codec for JSON when it is first needed. */
final class JsonCodecs implements JsonCodec {

  static final JsonCodec DEFAULT = new JsonCodecs();

  private JsonCodecs() {}

  @Override
  public Object read(String json, Type type) {
    return Found.CODEC.read(json, type);
  }

  @Override
  public String write(Object value) {
    return Found.CODEC.write(value);
  }

  private static final class Found {
    static final JsonCodec CODEC = find();

    private static JsonCodec find() {
      return ServiceLoader.load(JsonCodec.class).findFirst().orElseGet(Found::jackson);
    }

    private static JsonCodec jackson() {
      try {
        return new JacksonCodec();
      } catch (NoClassDefFoundError e) {
        return new NoCodec();
      }
    }
  }

  private static final class NoCodec implements JsonCodec {
    @Override
    public Object read(String json, Type type) {
      throw missing();
    }

    @Override
    public String write(Object value) {
      throw missing();
    }

    private static ValueException missing() {
      return ValueException.of(
          "There is nothing that makes JSON of objects.",
          "Add com.fasterxml.jackson.core:jackson-databind, or give a codec: Types.json(type, codec).",
          "no-json-codec");
    }
  }
}
