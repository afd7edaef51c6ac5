package dev.aludel.testing;

import dev.aludel.orm.LazyLoad;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One statement, or one batch, as it was sent. Immutable: what was known of it when it was asked for. */
public final class RecordedStatement {

  private final String sql;
  private final List<List<@Nullable Object>> parameters;
  private final boolean batch;
  private final boolean failed;
  private final long rows;
  private final CallPath path;
  private final @Nullable LazyLoad load;
  private final int together;
  private final String thread;

  RecordedStatement(Sent sent, String sql) {
    this.sql = sql;
    parameters = sent.parameters;
    batch = sent.batch;
    failed = sent.failed;
    rows = sent.rows;
    path = sent.path;
    load = sent.load;
    together = sent.together;
    thread = sent.thread;
  }

  /** The text as it was sent. */
  public String sql() {
    return sql;
  }

  public StatementKind kind() {
    return StatementKind.of(sql);
  }

  /** The values of each set in the order of the statement's parameters; one set, or those of a batch. Secret ones are hidden. */
  public List<List<@Nullable Object>> parameters() {
    return parameters;
  }

  /** How many sets of parameters went with it: 1 unless it is a batch. */
  public int batchSize() {
    return batch ? parameters.size() : 1;
  }

  public boolean isBatch() {
    return batch;
  }

  /** Whether the database has refused it, or it was given up. */
  public boolean hasFailed() {
    return failed;
  }

  /** How many rows it wrote, or were read of it; empty for a query whose result is not closed, and for what has failed. */
  public OptionalLong rows() {
    return rows < 0 ? OptionalLong.empty() : OptionalLong.of(rows);
  }

  /**
   * The line of the program that caused it: the nearest one, or where it loads an attribute, the nearest one outside of the
   * class of that attribute. Empty for a thread on which there is none.
   */
  public Optional<StackTraceElement> line() {
    return path.line(load == null ? null : load.type());
  }

  /** The attribute for which it was sent since it was read and not loaded, as {@code User.addresses}. */
  public Optional<String> attribute() {
    return Optional.ofNullable(load).map(LazyLoad::toString);
  }

  /** The name of the thread that sent it. */
  public String thread() {
    return thread;
  }

  @Nullable
  LazyLoad load() {
    return load;
  }

  /** How many instances it loads the attribute for. */
  int together() {
    return together;
  }

  CallPath path() {
    return path;
  }

  @Override
  public String toString() {
    return sql;
  }
}
