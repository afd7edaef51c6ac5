package dev.aludel.engine;

import dev.aludel.dialect.Dialect;
import dev.aludel.sql.Statement;

/** What all connections of one engine share. Safe to share between threads. */
record EngineParts(
    Dialect dialect,
    StatementCache cache,
    SqlLog log,
    EngineListener listeners,
    Failures failures,
    Origins origins) {

  Compilation compile(Statement statement) {
    return cache.compile(statement, dialect);
  }
}
