package dev.aludel.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aludel.error.ValueException;

/** Jackson 2, with whatever modules the class path has. */
final class JacksonCodec implements JsonCodec {

  private final ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();

  @Override
  public <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw failed("A document cannot be read as " + type.getName(), e);
    }
  }

  @Override
  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw failed(value.getClass().getName() + " cannot be written as JSON", e);
    }
  }

  private static ValueException failed(String what, JsonProcessingException cause) {
    ValueException failure = ValueException.of(
        what + ": " + cause.getOriginalMessage(),
        "Make class and documents fit, or give a codec of your own: Types.json(type, codec).",
        "json");
    failure.initCause(cause);
    return failure;
  }
}
