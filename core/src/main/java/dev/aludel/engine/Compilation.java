package dev.aludel.engine;

import dev.aludel.dialect.BoundStatement;
import dev.aludel.dialect.CompiledStatement;
import dev.aludel.sql.Bind;
import java.util.List;
import java.util.Map;

/**
 * A statement ready to be sent: the SQL that all statements of its shape share, and its own values.
 *
 * @param binds in the order that the compiled statement's slots count in
 */
record Compilation(CompiledStatement compiled, List<Bind<?>> binds) {

  BoundStatement bind(Map<String, ?> parameters) {
    return compiled.bind(binds, parameters);
  }
}
