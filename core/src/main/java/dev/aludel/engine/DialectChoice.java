package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Dialects;
import dev.aludel.dialect.Feature;
import dev.aludel.error.EngineException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How an engine finds its dialect.
 *
 * @param without what its database lacks, though its dialect knows it
 */
record DialectChoice(Set<Feature> without) {

  /** As the URL says. */
  static final DialectChoice BY_URL = new DialectChoice(Set.of());

  DialectChoice {
    without = Set.copyOf(without);
  }

  DialectChoice without(List<Feature> more) {
    Set<Feature> all = EnumSet.noneOf(Feature.class);
    all.addAll(without);
    all.addAll(more);
    return new DialectChoice(all);
  }

  DialectChoice having(List<Feature> again) {
    Set<Feature> rest = EnumSet.noneOf(Feature.class);
    rest.addAll(without);
    again.forEach(rest::remove);
    return new DialectChoice(rest);
  }

  /**
   * The dialect for a URL.
   *
   * @throws EngineException if the URL gives the driver a setting under which it tells untruths
   */
  Dialect forUrl(String jdbcUrl) {
    Dialect dialect = Dialects.forUrl(jdbcUrl).without(without);
    String[] settings = jdbcUrl.split("[?&;]");
    dialect.unfitSettings().forEach((name, value) -> {
      if (Stream.of(settings).anyMatch((name + "=" + value)::equalsIgnoreCase)) {
        throw Refusal.unfitSetting(name, value);
      }
    });
    return dialect;
  }
}
