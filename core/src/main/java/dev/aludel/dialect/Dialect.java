package dev.aludel.dialect;

import dev.aludel.schema.DdlStatement;
import dev.aludel.schema.Table;
import dev.aludel.sql.Statement;

/** One kind of database: what it can do, and how it is spoken to. Immutable, shared between threads. */
public interface Dialect {

  /** The name in lower case: {@code h2}, {@code postgresql}, … */
  String name();

  /** Whether a database at that JDBC URL is of this kind. */
  boolean accepts(String jdbcUrl);

  Features features();

  /** The text of a statement; a {@code CompileException} if this database cannot do what it asks. */
  CompiledStatement compile(Statement statement);

  String ddl(DdlStatement statement);

  /** A query that answers one row if the table exists and none if it does not. */
  Statement tableExists(Table table);

  /** The identifier as SQL, quoted if it must be. */
  String quote(String identifier);

  /** What the catalogue calls an identifier that is written as {@link #quote} writes it. */
  String catalogName(String identifier);
}
