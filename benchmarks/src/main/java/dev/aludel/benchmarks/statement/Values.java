package dev.aludel.benchmarks.statement;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/** What both queries look for. */
final class Values {

  static final String NAME = "a%";
  static final int AGE = 18;
  static final List<String> STATUS = List.of("new", "paid", "sent");
  static final LocalDateTime PLACED = LocalDateTime.of(2026, 1, 1, 0, 0);
  static final BigDecimal TOTAL = new BigDecimal("9.99");
  static final long LIMIT = 20;

  private Values() {}
}
