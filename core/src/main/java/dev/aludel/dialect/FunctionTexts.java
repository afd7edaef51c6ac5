package dev.aludel.dialect;

import dev.aludel.sql.StandardFunction;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a database writes the standard functions: the templates in which it differs. Immutable. */
public final class FunctionTexts {

  /** As the standard has them. */
  public static final FunctionTexts STANDARD = new FunctionTexts(Map.of());

  private static final String NONE = "";

  private final Map<StandardFunction, String> texts;

  private FunctionTexts(Map<StandardFunction, String> texts) {
    this.texts = texts;
  }

  /** With another template for a function. */
  public FunctionTexts with(StandardFunction function, String template) {
    Map<StandardFunction, String> more = new EnumMap<>(StandardFunction.class);
    more.putAll(texts);
    more.put(function, template);
    return new FunctionTexts(more);
  }

  /** Without functions that the database has not. */
  public FunctionTexts without(StandardFunction... functions) {
    FunctionTexts fewer = this;
    for (StandardFunction function : functions) {
      fewer = fewer.with(function, NONE);
    }
    return fewer;
  }

  /** The template; null if the database has no such function. */
  @Nullable
  String find(StandardFunction function) {
    String text = texts.getOrDefault(function, function.text());
    return text.equals(NONE) ? null : text;
  }
}
