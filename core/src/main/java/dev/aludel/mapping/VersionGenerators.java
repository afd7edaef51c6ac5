package dev.aludel.mapping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How versions of each type follow each other when nothing else is said. Numbers wrap around: what counts is that they
 * differ.
 */
final class VersionGenerators {

  private static final Duration LEAST = Duration.of(1, ChronoUnit.MICROS);

  private static final Map<Class<?>, UnaryOperator<@Nullable Object>> USUAL = Map.of(
      Short.class,
      before -> before == null ? (short) 1 : (short) ((Short) before + 1),
      Integer.class,
      before -> before == null ? 1 : (Integer) before + 1,
      Long.class,
      before -> before == null ? 1L : (Long) before + 1,
      UUID.class,
      before -> UUID.randomUUID(),
      Instant.class,
      before -> later((Instant) before),
      LocalDateTime.class,
      before -> LocalDateTime.ofInstant(
          later(before == null ? null : ((LocalDateTime) before).toInstant(ZoneOffset.UTC)),
          ZoneOffset.UTC),
      OffsetDateTime.class,
      before -> later(before == null ? null : ((OffsetDateTime) before).toInstant())
          .atOffset(ZoneOffset.UTC));

  private VersionGenerators() {}

  static @Nullable UnaryOperator<@Nullable Object> usual(Class<?> type) {
    return USUAL.get(type);
  }

  /** Now, in what all databases keep; later than before also where the clock stood or went back. */
  private static Instant later(@Nullable Instant before) {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    return before == null || now.isAfter(before) ? now : before.plus(LEAST);
  }
}
