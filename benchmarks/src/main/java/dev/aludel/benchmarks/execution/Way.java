package dev.aludel.benchmarks.execution;

import java.sql.SQLException;

/** One way to read a row by its key. */
interface Way extends AutoCloseable {

  /** Reads a row in the transaction that is open all the time, and answers its checksum. */
  long inOpenTransaction(long id) throws SQLException;

  /** Takes a connection, reads a row, commits, and gives the connection back. */
  long inOwnTransaction(long id) throws SQLException;

  @Override
  void close() throws SQLException;
}
