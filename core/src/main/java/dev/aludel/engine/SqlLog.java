package dev.aludel.engine;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is sent to the database: to the logger {@code aludel.sql}, statements at DEBUG and their parameters only
 * if the engine's {@code logParameters(true)} allows them, to {@code aludel.sql.time} how long each took, and by {@code echo} to a stream, with parameters, which needs
 * no logging set-up.
 */
final class SqlLog {

  private static final Logger LOGGER = LoggerFactory.getLogger("aludel.sql");

  private static final Logger TIMES = LoggerFactory.getLogger("aludel.sql.time");

  private static final String MARGIN = "[sql] ";

  /** A batch of more sets than this is shown by its first ones. */
  private static final int SHOWN_SETS = 5;

  private final @Nullable Supplier<PrintStream> echo;
  private final boolean logParameters;

  SqlLog(@Nullable Supplier<PrintStream> echo, boolean logParameters) {
    this.echo = echo;
    this.logParameters = logParameters;
  }

  /** Whether anybody reads it. */
  boolean isOn() {
    return echo != null || LOGGER.isDebugEnabled();
  }

  /** Tells of something that the program should look at. */
  void warn(String problem) {
    LOGGER.warn(problem);
    if (echo != null) {
      print(echo.get(), "-- " + problem, List.of());
    }
  }

  /** Tells of what is no statement of the program's, COMMIT for example. */
  void sent(String sql) {
    if (isOn()) {
      sent(sql, null, List.of());
    }
  }

  /** Tells of a statement with one set of parameters, or with the sets of a batch. */
  void sent(Execution execution, List<? extends List<? extends @Nullable Object>> sets) {
    if (isOn()) {
      sent(execution.sql(), execution.origin(), sets);
    }
  }

  private void sent(
      String statement,
      @Nullable StackTraceElement origin,
      List<? extends List<? extends @Nullable Object>> sets) {
    String sql = origin == null ? statement : statement + "\n  -- at " + origin;
    LOGGER.debug(sql);
    if (logParameters && LOGGER.isDebugEnabled()) {
      parameterLines(sets).forEach(line -> LOGGER.debug("  {}", line));
    }
    if (echo != null) {
      print(echo.get(), sql, parameterLines(sets));
    }
  }

  /** Tells of a statement that is done: how long it took, and how many rows it wrote; -1 for a query. */
  void done(Execution execution, long rows) {
    if (TIMES.isDebugEnabled()) {
      TIMES.debug(
          "{} ms, {}: {}",
          execution.elapsed().toNanos() / 1_000 / 1_000.0,
          rows < 0 ? "a query" : rows + " rows",
          execution.sql());
    }
  }

  private static void print(PrintStream out, String sql, List<String> parameterLines) {
    StringBuilder text = new StringBuilder();
    sql.lines().forEach(line -> text.append(MARGIN).append(line).append('\n'));
    parameterLines.forEach(line -> text.append(MARGIN).append("  ").append(line).append('\n'));
    out.print(text); // in one piece, so that the statements of two threads do not mix
    out.flush();
  }

  private static List<String> parameterLines(
      List<? extends List<? extends @Nullable Object>> sets) {
    int shown = sets.size() > SHOWN_SETS ? SHOWN_SETS - 1 : sets.size();
    List<String> lines = new ArrayList<>();
    sets.subList(0, shown).stream()
        .filter(set -> !set.isEmpty())
        .map(ParameterText::of)
        .forEach(lines::add);
    if (shown < sets.size()) {
      lines.add("… (" + sets.size() + " sets)");
    }
    return lines;
  }
}
