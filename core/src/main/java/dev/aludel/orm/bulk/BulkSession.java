package dev.aludel.orm.bulk;

import dev.aludel.engine.Connection;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.orm.identity.IdentityMap;
import dev.aludel.sql.Statement;
import java.util.List;

/** What bulk statements need of a session. */
public interface BulkSession {

  IdentityMap identityMap();

  /** The connection of the running transaction. */
  Connection connection();

  /** What is to be executed in place of a statement, after all that listen have seen it. */
  <S extends Statement> S announced(Class<S> kind, S statement);

  /** The row of the instance is gone, as far as the transaction goes. */
  void deleted(InstanceState state);

  /** These instances show what a statement has made of their rows. */
  void changed(List<Instrumented> instances);

  /** All of the instance is read again when it is next used. */
  void expire(InstanceState state);
}
