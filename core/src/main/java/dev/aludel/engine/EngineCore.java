package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.SchemaMap;
import dev.aludel.error.ConnectionLostException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an engine and its views share. Safe to use from many threads. */
final class EngineCore {

  private final ConnectionSource source;
  private final DialectChoice dialects;
  private final SqlLog log;
  private final boolean showParameters;
  private final Origins origins;
  private final Listeners listeners = new Listeners();
  private final Supplier<StatementCache> newCache;
  private final SchemaParts inSchemas = new SchemaParts();

  private volatile @Nullable EngineParts parts;
  private volatile boolean closed;

  EngineCore(
      ConnectionSource source,
      DialectChoice dialects,
      SqlLog log,
      boolean showParameters,
      Origins origins,
      CartesianProducts products,
      List<EngineListener> listeners) {
    this.source = source;
    this.dialects = dialects;
    this.newCache = () -> new StatementCache(compiled -> products.check(compiled, log));
    this.log = log;
    this.showParameters = showParameters;
    this.origins = origins;
    listeners.forEach(this.listeners::add);
  }

  ConnectionSource source() {
    return source;
  }

  Listeners listeners() {
    return listeners;
  }

  Connection connect(ConnectionOptions options, SchemaMap schemas) {
    EngineParts shared = parts(schemas);
    try {
      return Connection.over(borrow(), shared, options);
    } catch (ConnectionLostException renewed) {
      return Connection.over(borrow(), shared, options);
    }
  }

  private Borrowed borrow() {
    CheckoutRecord record = CheckoutRecord.begun();
    boolean done = false;
    try {
      Borrowed borrowed = source.borrow();
      done = true;
      return borrowed;
    } finally {
      record.done(source, !done);
    }
  }

  /** What connections share whose schemas are called so. */
  EngineParts parts(SchemaMap schemas) {
    EngineParts own = parts();
    return schemas.equals(SchemaMap.NONE)
        ? own
        : inSchemas.of(schemas, () -> own.in(schemas, newCache.get()));
  }

  private EngineParts parts() {
    requireOpen();
    EngineParts shared = parts;
    if (shared == null) {
      // Two threads may come here at once; both find the same dialect.
      Dialect dialect = dialects.forUrl(source.jdbcUrl());
      Failures failures = new Failures(dialect, showParameters);
      shared = new EngineParts(dialect, newCache.get(), log, listeners, failures, origins);
      parts = shared;
    }
    return shared;
  }

  boolean findsOrigin() {
    return origins.found();
  }

  boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
    source.close();
  }

  private void requireOpen() {
    if (closed) {
      throw Refusal.engineClosed(source.description());
    }
  }
}
