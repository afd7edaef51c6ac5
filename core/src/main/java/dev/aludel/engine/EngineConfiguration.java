package dev.aludel.engine;

import dev.aludel.dialect.Feature;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds an engine of keys and values, as configuration has them. */
final class EngineConfiguration {

  private static final String DRIVER = "driver.";
  private static final String URL = "url";

  private static final Map<String, BiConsumer<EngineConfiguration, String>> KEYS =
      new TreeMap<>(Map.ofEntries(
          Map.entry(URL, (one, value) -> {}),
          Map.entry("user", (one, value) -> one.builder.user(value)),
          Map.entry("password", (one, value) -> one.builder.password(value)),
          Map.entry("pool-size", (one, value) -> one.builder.poolSize(Integer.parseInt(value))),
          Map.entry("pool-wait", (one, value) -> one.builder.poolWait(Duration.parse(value))),
          Map.entry("ping", (one, value) -> one.builder.ping(truth(value))),
          Map.entry("log-parameters", (one, value) -> one.builder.logParameters(truth(value))),
          Map.entry("origin", (one, value) -> one.builder.origin(truth(value))),
          Map.entry("origin-comment", (one, value) -> one.builder.originComment(truth(value))),
          Map.entry(
              "connection-lifetime",
              (one, value) -> one.builder.connectionLifetime(Duration.parse(value))),
          Map.entry(
              "network-timeout", (one, value) -> one.builder.networkTimeout(Duration.parse(value))),
          Map.entry(
              "statement-timeout",
              (one, value) -> one.change(o -> o.statementTimeout(Duration.parse(value)))),
          Map.entry("without", (one, value) -> one.builder.without(features(value))),
          Map.entry(
              "transaction-pooler", (one, value) -> one.builder.transactionPooler(truth(value))),
          Map.entry("read-only", (one, value) -> one.change(o -> o.readOnly(truth(value)))),
          Map.entry("isolation", (one, value) -> one.change(o -> o.isolation(level(value))))));

  private final Map<String, String> values = new HashMap<>();
  private final String prefix;
  private final EngineBuilder builder;
  private ConnectionOptions options = ConnectionOptions.DEFAULT;

  EngineConfiguration(Map<String, String> configuration, String prefix) {
    this.prefix = prefix;
    configuration.forEach((key, value) -> {
      if (key.startsWith(prefix)) {
        values.put(key.substring(prefix.length()), value);
      }
    });
    String url = values.get(URL);
    if (url == null) {
      throw new IllegalArgumentException("There is no " + prefix + URL + " in the configuration.");
    }
    builder = new EngineBuilder(url);
  }

  Engine engine() {
    values.forEach(this::set);
    return builder.options(options).build();
  }

  private void set(String key, String value) {
    if (key.startsWith(DRIVER)) {
      builder.properties(Map.of(key.substring(DRIVER.length()), value));
      return;
    }
    BiConsumer<EngineConfiguration, String> setting = KEYS.get(key);
    if (setting == null) {
      throw new IllegalArgumentException("%s%s is no setting of an engine. There are %s and %s…."
          .formatted(prefix, key, String.join(", ", KEYS.keySet()), DRIVER));
    }
    try {
      setting.accept(this, value);
    } catch (DateTimeParseException | IllegalArgumentException e) {
      // The value may be a secret that stands at the wrong key.
      throw new IllegalArgumentException("The value of %s%s does not fit.".formatted(prefix, key));
    }
  }

  private void change(Function<ConnectionOptions, ConnectionOptions> to) {
    options = to.apply(options);
  }

  private static boolean truth(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(value);
    };
  }

  private static Feature[] features(String names) {
    return Stream.of(names.split("\\s*,\\s*"))
        .map(name -> Feature.valueOf(constant(name.strip())))
        .toArray(Feature[]::new);
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static IsolationLevel level(String value) {
    return IsolationLevel.valueOf(constant(value));
  }
}
