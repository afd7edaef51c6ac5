package dev.aludel.engine;

import dev.aludel.error.ConnectException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an engine's connections come from: a pool of its own, or a {@code DataSource} of the user. */
interface ConnectionSource {

  /**
   * A connection that goes back where it came from when it is closed, or is given up by {@link #discard}.
   *
   * @throws ConnectException if none can be had
   */
  Borrowed borrow();

  /** The database has ended this connection, and has likely ended all that are as old. */
  void lost(Borrowed connection);

  /** The connection is no longer lent: it is closed, or given up. */
  void returned(Borrowed connection);

  /** The program may have left something in the session of this connection, which is about to be closed. */
  void touched(Borrowed connection) throws SQLException;

  /** Closes the connection, which goes back where it came from. */
  void giveBack(Borrowed connection) throws SQLException;

  /** Closes the connection for good, without waiting for the database. */
  void discard(Borrowed connection);

  /** How long a silent server is waited for; null if that is not known. */
  @Nullable
  Duration networkTimeout();

  /** What tells the kind of database. */
  String jdbcUrl();

  /** Whether there was a connection since the start or the last {@link #dispose()}. */
  boolean isOpen();

  /** Empty if the pool, if any, is not ours. */
  Optional<PoolStatus> status();

  /** Closes what is ours; a later {@link #borrow()} opens it anew. */
  void dispose();

  /** As {@link #dispose()}, for good: a later {@link #borrow()} is refused. */
  void close();

  /** How to name it to the user, free of passwords. */
  String description();
}
