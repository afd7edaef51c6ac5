package dev.aludel.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.aludel.error.ValueException;
import java.lang.reflect.Type;

/** Jackson 2, with whatever modules the class path has; decimals of unknown class keep all their digits. */
final class JacksonCodec implements JsonCodec {

  private final ObjectMapper mapper = JsonMapper.builder()
      .findAndAddModules()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  @Override
  public Object read(String json, Type type) {
    try {
      return mapper.readValue(json, mapper.constructType(type));
    } catch (JsonProcessingException e) {
      throw failed("A document cannot be read as " + type.getTypeName(), e);
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
    ValueException failure = ValueException.quoting(
        what + ": " + cause.getOriginalMessage(),
        "Make class and documents fit, or give a codec of your own: Types.json(type, codec).",
        "json");
    failure.initCause(cause);
    return failure;
  }
}
