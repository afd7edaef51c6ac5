package dev.aludel.error;

import java.util.Set;
import java.util.function.Function;

/**
 * What kind of failure a SQLState tells of. Classes of states are those of the SQL standard (part 2, 24.1); 53 to 58 are
 * PostgreSQL's (appendix A of its manual), HYT those of ODBC; what databases have beyond them, dialects translate.
 */
enum FailureKind {
  CONNECTION_LOST(ConnectionLostException::new),
  SERIALIZATION(SerializationException::new),
  LOCKED(LockTimeoutException::new),
  TIMEOUT(StatementTimeoutException::new),
  CONSTRAINT(ConstraintViolationException::new),
  DATA(DataException::new),
  SYNTAX(SqlSyntaxException::new),
  RESOURCE(ResourceException::new),
  TRANSACTION_STATE(TransactionStateException::new),
  OTHER(StatementException::other);

  // The server is shutting down (57P01 to 57P03), or the session was ended from its side.
  private static final Set<String> ENDED =
      Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04");

  private final Function<FailedStatement, StatementException> exception;

  FailureKind(Function<FailedStatement, StatementException> exception) {
    this.exception = exception;
  }

  static FailureKind of(String state) {
    if (ENDED.contains(state)) {
      return CONNECTION_LOST;
    }
    return switch (state) {
      case "21000" -> DATA; // more than one row where one is wanted
      case "40002" -> CONSTRAINT;
      case "40003" -> OTHER; // only a COMMIT is asked what became of it
      case "57014" -> TIMEOUT;
      case "55P03", "HYT00", "HYT01" -> LOCKED;
      default ->
        switch (SqlStates.classOf(state)) {
          case "08" -> CONNECTION_LOST;
          case "22" -> DATA;
          case "23" -> CONSTRAINT;
          case "25" -> TRANSACTION_STATE;
          case "40" -> SERIALIZATION;
          case "21", "42" -> SYNTAX;
          case "53", "54", "58" -> RESOURCE;
          default -> OTHER;
        };
    };
  }

  /**
   * Whether a COMMIT that failed so may have been carried out all the same: no answer came back, or none that says what
   * became of the transaction (40003: statement completion unknown).
   */
  static boolean leavesOutcomeOpen(String state) {
    return state.isEmpty()
        || state.equals("40003")
        || SqlStates.classOf(state).equals("58")
        || of(state) == CONNECTION_LOST;
  }

  StatementException exception(FailedStatement failed) {
    return exception.apply(failed);
  }
}
