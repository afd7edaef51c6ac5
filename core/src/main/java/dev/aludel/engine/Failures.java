package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.error.FailedStatement;
import dev.aludel.error.StatementException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what drivers throw into our exceptions, without parameter values unless the engine allows them. */
final class Failures {

  // connection_does_not_exist
  private static final String CLOSED = "08003";

  private final Dialect dialect;
  private final boolean showParameters;

  Failures(Dialect dialect, boolean showParameters) {
    this.dialect = dialect;
    this.showParameters = showParameters;
  }

  /**
   * @param origin the line of the program that caused it, if anybody wants to know
   * @param sets the parameters that were sent: one set, or those of a batch
   * @param closed whether the connection is closed since
   * @param kind makes the exception
   */
  StatementException of(
      String sql,
      @Nullable StackTraceElement origin,
      List<? extends List<? extends @Nullable Object>> sets,
      SQLException error,
      boolean closed,
      Function<FailedStatement, StatementException> kind) {
    Redaction redaction = redaction(sets);
    String state = dialect.errors().sqlState(error);
    return kind.apply(new FailedStatement(
        sql,
        origin,
        parameters(sets, failedSet(sets, error)),
        failedSet(sets, error),
        redaction.clean(DriverMessage.of(error)),
        closed && state.isEmpty() ? CLOSED : state,
        dialect.errors().violated(error),
        redaction.clean(error)));
  }

  private Redaction redaction(List<? extends List<? extends @Nullable Object>> sets) {
    if (sets.stream().anyMatch(set -> set.contains(Secret.HIDDEN))) {
      return Redaction.OF_ALL;
    }
    return showParameters ? Redaction.NONE : Redaction.ofValues(texts(sets));
  }

  private String parameters(List<? extends List<? extends @Nullable Object>> sets, int failed) {
    if (sets.isEmpty() || sets.get(0).isEmpty()) {
      return "No parameters.";
    }
    if (failed == FailedSet.UNKNOWN) {
      return "One of %d sets: %s"
          .formatted(
              sets.size(),
              showParameters
                  ? "the driver does not say which."
                  : hidden(sets.get(0).size()));
    }
    String which = sets.size() == 1 ? "" : "Set %d of %d: ".formatted(failed + 1, sets.size());
    return which
        + (showParameters
            ? ParameterText.of(sets.get(failed))
            : hidden(sets.get(failed).size()));
  }

  private static int failedSet(
      List<? extends List<? extends @Nullable Object>> sets, SQLException error) {
    if (error instanceof BatchUpdateException batch && !sets.isEmpty()) {
      return FailedSet.of(batch, sets.size());
    }
    return sets.size() <= 1 ? 0 : FailedSet.UNKNOWN;
  }

  private static String hidden(int parameters) {
    String noun = parameters == 1 ? "1 parameter" : parameters + " parameters";
    return noun + ", not shown (logParameters(true) on the engine's builder shows values).";
  }

  private static List<String> texts(List<? extends List<? extends @Nullable Object>> sets) {
    return sets.stream()
        .flatMap(List::stream)
        .filter(value -> value != null)
        .map(String::valueOf)
        .distinct()
        .toList();
  }
}
