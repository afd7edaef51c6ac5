package dev.aludel.engine;

import dev.aludel.dialect.ResultColumn;
import dev.aludel.error.ResultException;
import dev.aludel.error.StatementException;
import dev.aludel.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query as the driver gives them, for readers that take columns by position and make no {@code Row}. One
 * row at a time, forwards; closes itself behind the last row. Mutable, for the connection's thread.
 *
 * <pre>{@code
 * try (Cursor cursor = connection.cursor(select(id, name))) {
 *   while (cursor.next()) {
 *     found.add(new User(cursor.read(1, INTEGER), cursor.read(2, VARCHAR)));
 *   }
 * }
 * }</pre>
 */
public final class Cursor implements AutoCloseable {

  private enum State {
    OPEN,
    AT_END,
    CLOSED,
    CONNECTION_CLOSED
  }

  private final Executor executor;
  private final Sending sending;
  private final Statement statement;
  private final ResultSet rows;
  private final List<ResultColumn> columns;
  private final boolean inPortions;

  private State state = State.OPEN;
  private long count;

  Cursor(
      Executor executor,
      Sending sending,
      Statement statement,
      ResultSet rows,
      List<ResultColumn> columns,
      boolean inPortions) {
    this.executor = executor;
    this.sending = sending;
    this.statement = statement;
    this.rows = rows;
    this.columns = columns;
    this.inPortions = inPortions;
  }

  /** What the rows consist of: the column at JDBC's position 1 comes first, each with the type to read it by. */
  public List<ResultColumn> columns() {
    return columns;
  }

  /** Whether there is nothing more to read: at the end, or after {@code close()} or that of the connection. */
  public boolean isClosed() {
    return state != State.OPEN;
  }

  /** The SQL that was sent. */
  public String sql() {
    return sending.sql();
  }

  /** Goes to the next row; false behind the last one. */
  public boolean next() {
    if (state == State.AT_END) {
      return false;
    }
    requireOpen();
    try {
      if (executor.next(statement, rows, inPortions)) {
        count++;
        return true;
      }
    } catch (SQLException e) {
      close();
      throw failed(e);
    }
    end(State.AT_END);
    return false;
  }

  /** The value of the current row at a 1-based position. */
  public <T> @Nullable T read(int position, SqlType<T> type) {
    requireOpen();
    try {
      return type.read(rows, position);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The current row, to be read by {@code SqlType.read} and not to be moved or closed. */
  public ResultSet resultSet() {
    requireOpen();
    return rows;
  }

  /** What to throw for a {@code SQLException} that reading {@link #resultSet()} met. */
  public StatementException failed(SQLException error) {
    return sending.unreadable(error);
  }

  @Override
  public void close() {
    end(State.CLOSED);
  }

  void closeWithConnection() {
    end(State.CONNECTION_CLOSED);
  }

  private void end(State next) {
    if (state != State.OPEN) {
      return;
    }
    state = next;
    executor.closed(this);
    sending.read(count);
    try (statement) {
      rows.close(); // MariaDB's driver would have its statement keep all that is not read yet
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void requireOpen() {
    switch (state) {
      case OPEN -> {}
      case AT_END, CLOSED ->
        throw closed(
            "This result is closed: all of its rows were read, close() was called, or its transaction has ended.");
      case CONNECTION_CLOSED -> throw closed("This result was closed with its connection.");
    }
  }

  private ResultException closed(String what) {
    return new ResultException("""
        %s
        SQL: %s
        Read what is needed before, for example by all(), or execute the query again. [result-closed]""".formatted(what, sending.sql()));
  }
}
