package dev.aludel.error;

/** The server has run out of something: disk, memory, connections, or a limit of its own. */
public final class ResourceException extends StatementException {

  private static final long serialVersionUID = 1L;

  ResourceException(FailedStatement failed) {
    super(
        failed,
        "Free or raise what the driver names above; the same statement can then succeed. [resource-exhausted]");
  }
}
