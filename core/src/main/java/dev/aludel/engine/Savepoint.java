package dev.aludel.engine;

/**
 * A point in a transaction that it can go back to; others may lie inside it. {@link #close()} goes back unless it was
 * released, so that try-with-resources ends it in every case.
 */
public final class Savepoint implements AutoCloseable {

  private final Savepoints all;
  private final java.sql.Savepoint jdbc;
  private final String name;

  Savepoint(Savepoints all, java.sql.Savepoint jdbc, String name) {
    this.all = all;
    this.jdbc = jdbc;
    this.name = name;
  }

  /** {@code sp_1}, {@code sp_2}, … in each transaction. */
  public String name() {
    return name;
  }

  /** Keeps what happened since, as part of what surrounds the savepoint; those inside end with it. */
  public void release() {
    all.release(this);
  }

  /** Takes back what happened since; those inside end with it. */
  public void rollback() {
    all.rollback(this);
  }

  public boolean isActive() {
    return all.isActive(this);
  }

  @Override
  public void close() {
    if (isActive()) {
      rollback();
    }
  }

  java.sql.Savepoint jdbc() {
    return jdbc;
  }
}
