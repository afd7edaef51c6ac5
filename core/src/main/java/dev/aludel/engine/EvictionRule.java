package dev.aludel.engine;

import com.zaxxer.hikari.SQLExceptionOverride;
import dev.aludel.dialect.DriverErrors;
import dev.aludel.error.StatementException;
import java.sql.SQLException;

/**
 * Has HikariCP drop a connection exactly where the dialect says that it is gone. Its own rule would drop a sound one, with
 * its transaction, for a feature that is not supported (SQLState 0A000), and keep some that are gone.
 */
final class EvictionRule implements SQLExceptionOverride {

  private final DriverErrors errors;

  EvictionRule(DriverErrors errors) {
    this.errors = errors;
  }

  @java.lang.Override
  public Override adjudicate(SQLException error) {
    return StatementException.tellsOfALostConnection(errors.sqlState(error))
        ? Override.MUST_EVICT
        : Override.DO_NOT_EVICT;
  }
}
