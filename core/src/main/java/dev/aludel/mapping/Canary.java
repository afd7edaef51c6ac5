package dev.aludel.mapping;

import dev.aludel.instrument.ClassManager;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Values that tell by themselves from which field they came. Small types repeat; a second run with other values helps. */
final class Canary {

  private static final Map<Class<?>, IntFunction<Object>> MAKERS = Map.ofEntries(
      Map.entry(String.class, salt -> "canary-" + salt),
      Map.entry(int.class, salt -> 1_592_000_000 + salt),
      Map.entry(Integer.class, salt -> 1_592_000_000 + salt),
      Map.entry(long.class, salt -> 0x5EED_0000_0000L + salt),
      Map.entry(Long.class, salt -> 0x5EED_0000_0000L + salt),
      Map.entry(short.class, salt -> (short) (15_000 + salt)),
      Map.entry(Short.class, salt -> (short) (15_000 + salt)),
      Map.entry(byte.class, salt -> (byte) salt),
      Map.entry(Byte.class, salt -> (byte) salt),
      Map.entry(char.class, salt -> (char) (0x4E00 + salt)),
      Map.entry(Character.class, salt -> (char) (0x4E00 + salt)),
      Map.entry(float.class, salt -> 1e20f + salt * 1e15f),
      Map.entry(Float.class, salt -> 1e20f + salt * 1e15f),
      Map.entry(double.class, salt -> 1e200 + salt * 1e190),
      Map.entry(Double.class, salt -> 1e200 + salt * 1e190),
      Map.entry(
          BigDecimal.class, salt -> new BigDecimal("1592000000.5").add(BigDecimal.valueOf(salt))),
      Map.entry(BigInteger.class, salt -> BigInteger.valueOf(1_592_000_000L + salt)),
      Map.entry(LocalDate.class, salt -> LocalDate.of(3517, 1, 1).plusDays(salt)),
      Map.entry(LocalTime.class, salt -> LocalTime.of(3, 5, 17).plusNanos(salt)),
      Map.entry(LocalDateTime.class, salt -> LocalDateTime.of(3517, 1, 1, 3, 5).plusDays(salt)),
      Map.entry(
          OffsetDateTime.class,
          salt -> OffsetDateTime.of(3517, 1, 1, 3, 5, 0, 0, ZoneOffset.UTC).plusDays(salt)),
      Map.entry(Instant.class, salt -> Instant.ofEpochSecond(48_820_000_000L + salt)),
      Map.entry(UUID.class, salt -> new UUID(0x5EEDL, salt)),
      Map.entry(byte[].class, salt -> new byte[] {5, (byte) salt}),
      Map.entry(List.class, salt -> new ArrayList<>()),
      Map.entry(Collection.class, salt -> new ArrayList<>()),
      Map.entry(Set.class, salt -> new LinkedHashSet<>()));

  private Canary() {}

  static @Nullable Object of(Class<?> type, int slot, boolean second) {
    if (type == boolean.class || type == Boolean.class) {
      return second;
    }
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[second ? constants.length - 1 : 0];
    }
    if (ClassManager.isWoven(type)) {
      return ClassManager.of(type).newBlank();
    }
    IntFunction<Object> maker = MAKERS.get(type);
    return maker == null ? null : maker.apply(second ? slot + 1000 : slot);
  }
}
