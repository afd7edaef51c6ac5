package dev.aludel.engine;

import dev.aludel.error.ConnectException;
import java.sql.SQLException;

/** Carries a {@code ConnectException} through a pool that lets nothing but {@code SQLException}s pass. */
final class ConnectFailure extends SQLException {

  private static final long serialVersionUID = 1L;

  ConnectFailure(ConnectException reason) {
    super(reason.getMessage(), reason);
  }
}
