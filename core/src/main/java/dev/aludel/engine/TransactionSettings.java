package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Feature;
import dev.aludel.error.EngineException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How options come to a connection: by its session, or by each transaction where sessions do not last.
 *
 * @param session the options that are set for the whole session
 * @param beginning what each transaction begins with; empty for nothing
 * @param deadline after how long the engine itself ends a statement; null for never
 */
record TransactionSettings(
    ConnectionOptions session, String beginning, @Nullable Duration deadline) {

  static TransactionSettings of(ConnectionOptions options, Dialect dialect) {
    if (dialect.features().supports(Feature.SESSIONS)) {
      return new TransactionSettings(options, "", options.statementTimeout());
    }
    ConnectionOptions session = ConnectionOptions.DEFAULT.autocommit(options.autocommit());
    return beginning(options, dialect)
        .map(text -> new TransactionSettings(session, text, null))
        .orElseGet(() -> new TransactionSettings(session, "", options.statementTimeout()));
  }

  private static Optional<String> beginning(ConnectionOptions options, Dialect dialect) {
    IsolationLevel level = options.isolation();
    Optional<String> text = options.autocommit()
        ? Optional.empty()
        : dialect.beginning(
            level == null ? null : level.words(), options.readOnly(), options.statementTimeout());
    if (text.isEmpty() && (level != null || options.readOnly())) {
      throw needsSession(dialect.name());
    }
    return text;
  }

  private static EngineException needsSession(String dialect) {
    return new EngineException("""
        Behind a pooler there is no session to keep the isolation or read-only of %s.
        On PostgreSQL use connections without autocommit(true); else connect past the pooler. [needs-lasting-session]""".formatted(dialect));
  }
}
