package dev.aludel.observe;

import dev.aludel.engine.Execution;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and keys of an observation, as OpenTelemetry 1.33 and newer have them for clients of databases. */
final class StatementKeys {

  static final String NONE = "none";

  private static final String NAME = "db.client.operation.duration";
  private static final String ERROR = "error.type";
  private static final String STATE = "db.response.status_code";

  /** Those names of systems that are not our dialects'. */
  private static final Map<String, String> SYSTEMS = Map.of("h2", "h2database");

  private static final Pattern FIRST_WORD = Pattern.compile("\\s*([A-Za-z]+)");

  /** What a text by hand begins with may be anything, and meters take no more names than a few. */
  private static final Set<String> OPERATIONS = Set.of(
      "ALTER",
      "CALL",
      "CREATE",
      "DELETE",
      "DROP",
      "INSERT",
      "MERGE",
      "REPLACE",
      "SELECT",
      "SET",
      "TRUNCATE",
      "UPDATE",
      "VALUES",
      "WITH");

  private StatementKeys() {}

  /** Not started yet. A span of kind CLIENT, though there are no headers that the context could travel in. */
  static Observation observation(
      ObservationRegistry registry, String dialect, Execution execution) {
    String system = SYSTEMS.getOrDefault(dialect, dialect);
    String operation = operation(execution.sql());
    SenderContext<Object> context = new SenderContext<>((carrier, key, value) -> {}, Kind.CLIENT);
    context.setRemoteServiceName(system);
    Observation observation = Observation.createNotStarted(NAME, () -> context, registry)
        .contextualName(operation)
        .lowCardinalityKeyValue("db.system.name", system)
        .lowCardinalityKeyValue("db.operation.name", operation)
        .highCardinalityKeyValue("db.query.text", execution.sql());
    if (execution.sets() > 1) {
      observation.highCardinalityKeyValue(
          "db.operation.batch.size", String.valueOf(execution.sets()));
    }
    StackTraceElement origin = execution.origin();
    if (origin != null) {
      observation
          .highCardinalityKeyValue(
              "code.function.name", origin.getClassName() + "." + origin.getMethodName())
          .highCardinalityKeyValue("code.line.number", String.valueOf(origin.getLineNumber()));
    }
    return observation;
  }

  /** Meters want the same keys each time. */
  static void succeeded(Observation observation) {
    observation.lowCardinalityKeyValue(ERROR, NONE).lowCardinalityKeyValue(STATE, NONE);
  }

  static void failed(Observation observation, Throwable failure, String state) {
    observation
        .lowCardinalityKeyValue(ERROR, failure.getClass().getName())
        .lowCardinalityKeyValue(STATE, state);
  }

  private static String operation(String sql) {
    Matcher word = FIRST_WORD.matcher(sql);
    String first = word.lookingAt() ? word.group(1).toUpperCase(Locale.ROOT) : "";
    return OPERATIONS.contains(first) ? first : "OTHER";
  }
}
