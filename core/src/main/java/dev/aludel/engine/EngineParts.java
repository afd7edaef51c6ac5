package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.SchemaMap;
import dev.aludel.sql.Statement;

/** What all connections of one engine share. Safe to share between threads. */
record EngineParts(
    Dialect dialect,
    StatementCache cache,
    SqlLog log,
    EngineListener listeners,
    Failures failures,
    Origins origins) {

  /** The same for a database whose schemas are called so; compiled statements have their names in them. */
  EngineParts in(SchemaMap schemas, StatementCache own) {
    return new EngineParts(dialect.inSchemas(schemas), own, log, listeners, failures, origins);
  }

  Compilation compile(Statement statement) {
    return cache.compile(statement, dialect);
  }
}
