package dev.aludel.orm;

import dev.aludel.dialect.Dialect;
import dev.aludel.engine.Cursor;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.instrument.Provenance;
import dev.aludel.instrument.StateOwner;
import dev.aludel.orm.identity.IdentityMap;
import dev.aludel.orm.loading.LoadOptions;
import dev.aludel.orm.loading.LoadSession;
import dev.aludel.sql.Query;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What loaders see of a session. */
final class SessionLoading implements LoadSession {

  private final Session session;

  SessionLoading(Session session) {
    this.session = session;
  }

  @Override
  public IdentityMap identityMap() {
    return session.workspace().identityMap();
  }

  @Override
  public StateOwner owner() {
    return session.owner();
  }

  @Override
  public void loaded(List<Instrumented> instances) {
    FlushComparison comparison = session.comparison();
    if (comparison != null) {
      instances.forEach(instance -> comparison.loaded(InstanceState.of(instance)));
    }
    session.transactions().touched(instances);
  }

  @Override
  public void refreshed(List<Instrumented> instances) {
    FlushComparison comparison = session.comparison();
    if (comparison != null) {
      instances.forEach(instance -> comparison.flushed(InstanceState.of(instance)));
    }
    session.transactions().touched(instances);
  }

  @Override
  public Dialect dialect() {
    return session.dialect();
  }

  @Override
  public LoadOptions options() {
    return session.loadOptions();
  }

  @Override
  public @Nullable Provenance provenance() {
    return session.owner().provenance();
  }

  @Override
  public boolean cohorts() {
    return session.cohorts();
  }

  @Override
  public void touched(List<Instrumented> instances) {
    session.transactions().touched(instances);
  }

  @Override
  public Query<?> announced(Query<?> query) {
    return session.listeners().beforeExecute(Query.class, query);
  }

  @Override
  public Cursor open(Query<?> query) {
    return session.connection().cursor(query);
  }

  @Override
  public Cursor open(Query<?> query, int fetchSize) {
    Cursor cursor = session.connection().cursor(query, Map.of(), fetchSize);
    session.transactions().begun().streams(cursor);
    return cursor;
  }
}
