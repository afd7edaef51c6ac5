package dev.aludel.orm;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Result;
import dev.aludel.instrument.InstanceState;
import dev.aludel.instrument.Instrumented;
import dev.aludel.orm.bulk.BulkSession;
import dev.aludel.orm.bulk.Synchronization;
import dev.aludel.orm.bulk.Synchronize;
import dev.aludel.orm.identity.IdentityMap;
import dev.aludel.orm.loading.Criteria;
import dev.aludel.orm.loading.LoadedRows;
import dev.aludel.orm.loading.QueryLoader;
import dev.aludel.sql.Query;
import dev.aludel.sql.Returning;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What statements that write do to a session. */
final class SessionChanges implements BulkSession {

  private final Session session;

  SessionChanges(Session session) {
    this.session = session;
  }

  /** Runs a query, which may be a change that returns what it has written. */
  <R> Result<R> execute(Query<R> query) {
    Query<?> announced = session.loading().announced(query);
    if (!(announced instanceof Returning<?> change)) {
      return QueryResults.of(query, QueryLoader.loadAnnounced(session.loading(), announced));
    }
    return returned(query, change);
  }

  /** As {@link #execute}; the rows of what only reads are loaded as they are asked for. */
  <R> Result<R> stream(Query<R> query, int atOnce) {
    Query<?> announced = session.loading().announced(query);
    return announced instanceof Returning<?> change
        ? returned(query, change)
        : QueryResults.of(
            query, QueryLoader.streamAnnounced(session.loading(), announced, atOnce), session);
  }

  private <R> Result<R> returned(Query<R> query, Returning<?> asked) {
    Returning<?> change = Criteria.of(session.loading()).in(asked);
    session.transactions().begun().scope().statementSent();
    Synchronization synchronization = Synchronization.before(this, change.dml(), Synchronize.AUTO);
    LoadedRows loaded = QueryLoader.loadAnnounced(session.loading(), change);
    List<@Nullable Object> values = new ArrayList<>();
    loaded.rows().forEach(row -> Collections.addAll(values, row));
    if (!loaded.rows().isEmpty()) {
      synchronization.executed(values);
    }
    return QueryResults.of(query, loaded);
  }

  @Override
  public IdentityMap identityMap() {
    return session.workspace().identityMap();
  }

  @Override
  public Connection connection() {
    return session.connection();
  }

  @Override
  public <S extends Statement> S announced(Class<S> kind, S statement) {
    session.transactions().begun().scope().statementSent();
    return session.listeners().beforeExecute(kind, statement);
  }

  @Override
  public void deleted(InstanceState state) {
    session.workspace().deleted(state);
    session.transactions().begun().scope().deleted(state);
  }

  @Override
  public void expire(InstanceState state) {
    session.workspace().expire(state);
  }

  @Override
  public void changed(List<Instrumented> instances) {
    session.loading().refreshed(instances);
  }
}
