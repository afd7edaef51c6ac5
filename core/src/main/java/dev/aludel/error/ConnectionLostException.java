package dev.aludel.error;

import java.util.Set;

/** The connection to the database is gone; whether a running commit came through is not known. */
public final class ConnectionLostException extends StatementException {

  private static final long serialVersionUID = 1L;

  private static final Set<String> H2_GONE = Set.of("90067", "90098", "90121");

  ConnectionLostException(FailedStatement failed) {
    super(
        failed,
        "Begin again with a new Connection; after a lost commit look first whether the rows are there. [connection-lost]");
  }

  // Class 08, and PostgreSQL's 57P01 to 57P03: the server is shutting down, or the session was
  // ended by its operator.
  // H2: 90067 connection broken, 90098 database closed, 90121 database called at shutdown.
  static boolean covers(String state) {
    return state.startsWith("08") || state.startsWith("57P0") || H2_GONE.contains(state);
  }
}
