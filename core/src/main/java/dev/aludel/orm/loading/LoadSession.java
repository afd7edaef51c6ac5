package dev.aludel.orm.loading;

import dev.aludel.dialect.Dialect;
import dev.aludel.engine.Cursor;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.Provenance;
import dev.aludel.instrument.StateOwner;
import dev.aludel.orm.identity.IdentityMap;
import dev.aludel.sql.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What loading needs of a session. */
public interface LoadSession {

  IdentityMap identityMap();

  /** Who the loaded instances are given to. */
  StateOwner owner();

  /** Called once for the instances of one class that a query has filled, be it in part. */
  void loaded(List<Instrumented> instances);

  /** Called once for the instances of one class that show what their rows have, whatever they showed before. */
  void refreshed(List<Instrumented> instances);

  /** Of its engine. */
  Dialect dialect();

  /** What holds for all its queries. */
  LoadOptions options();

  /** Where instances come from that a query of this moment makes; null unless somebody wants to know. */
  @Nullable
  Provenance provenance();

  /** Whether instances that one query has loaded load together what they lack. */
  boolean cohorts();

  /** These instances show what is in the transaction as it is now. */
  void touched(List<Instrumented> instances);

  /** The query that is to be run in place of that one. */
  Query<?> announced(Query<?> query);

  /** Sends the query as it is, without flushing before; the caller closes the rows. */
  Cursor open(Query<?> query);

  /** As {@link #open(Query)}, to be read in portions of so many rows. */
  Cursor open(Query<?> query, int fetchSize);
}
