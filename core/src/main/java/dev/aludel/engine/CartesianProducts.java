package dev.aludel.engine;

import dev.aludel.dialect.CompiledStatement;
import dev.aludel.error.CompileException;

/** What an engine does about a statement that multiplies the rows of tables which no condition connects. */
public enum CartesianProducts {
  /** Says so once for each shape of statement, by the logger {@code aludel.sql} at WARN. */
  WARN,
  /** Throws a {@code CompileException} before anything is sent: for tests. */
  REFUSE,
  /** Nothing. */
  ALLOW;

  private static final String REPAIR =
      "Join them, add the condition that connects them, or say crossJoin(table) if that is meant.";

  void check(CompiledStatement statement, SqlLog log) {
    if (this == ALLOW || statement.unconnected().isEmpty()) {
      return;
    }
    String problem =
        "No condition connects %s, so that each row of one is put together with each row of the other."
            .formatted(String.join("; ", statement.unconnected()));
    if (this == REFUSE) {
      throw CompileException.of(problem, REPAIR, "cartesian-product");
    }
    log.warn("%s %s [cartesian-product] SQL: %s".formatted(problem, REPAIR, statement.sql()));
  }
}
