package dev.aludel.engine;

import dev.aludel.error.EngineException;

/** The exceptions for calls that come at the wrong time. */
final class Refusal {

  private Refusal() {}

  static EngineException engineClosed(String description) {
    return new EngineException(
        "The engine of \"%s\" is closed. Close it when the program ends, or make a new one. [engine-closed]"
            .formatted(description));
  }

  static EngineException unfitSetting(String name, String value) {
    return new EngineException("""
        With %s=%s the driver does not count the rows that an UPDATE found, and a row that is there looks missing.
        Take it out of the URL and the properties of the driver. [unfit-setting]""".formatted(name, value));
  }

  static EngineException connectionClosed() {
    return new EngineException(
        "This connection is closed and back in its pool. Take another one by engine.connect(). [connection-closed]");
  }

  static EngineException transactionRuns() {
    return new EngineException("""
        A transaction runs on this connection already: the first statement begins one by itself.
        Call commit() or rollback() before begin(), or beginNested() for a savepoint inside. [transaction-runs]""");
  }

  static EngineException transactionEnded() {
    return new EngineException("""
        This transaction has ended.
        Begin another one on its connection; the first statement does so by itself. [transaction-ended]""");
  }

  static EngineException savepointInAutocommit() {
    return new EngineException("""
        Each statement of this connection is a transaction of its own, so that there is nothing to go back to.
        Use a connection without autocommit(true). [savepoint-in-autocommit]""");
  }

  static EngineException retryInAutocommit() {
    return new EngineException("""
        Each statement of these connections is a transaction of its own: what failed cannot be run again as a whole.
        Use connections without autocommit(true). [retry-in-autocommit]""");
  }

  static EngineException savepointEnded(String name) {
    return new EngineException("""
        Savepoint %s has ended: it was released or rolled back, or what surrounds it has ended.
        Make another one by beginNested(). [savepoint-ended]""".formatted(name));
  }
}
