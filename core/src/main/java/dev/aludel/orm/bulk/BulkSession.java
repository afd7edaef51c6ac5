package dev.aludel.orm.bulk;

import dev.aludel.engine.Connection;
import dev.aludel.instrument.InstanceState;
import dev.aludel.orm.identity.IdentityMap;

/** What bulk statements need of a session. */
public interface BulkSession {

  IdentityMap identityMap();

  /** The connection of the running transaction. */
  Connection connection();

  /** The row of the instance is gone, as far as the transaction goes. */
  void deleted(InstanceState state);

  /** All of the instance is read again when it is next used. */
  void expire(InstanceState state);
}
