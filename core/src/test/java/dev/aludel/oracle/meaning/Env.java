package dev.aludel.oracle.meaning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression is evaluated: in which database, in which rows of FROM and of the queries around it, and among
 * which rows if it aggregates. Immutable.
 */
public final class Env {

  private final String database;
  private final @Nullable Recorder recorder;
  private final boolean suspicious;
  private final @Nullable Env outer;
  private final @Nullable Source source;
  private final List<? extends @Nullable Object> values;
  private final List<Env> rows;
  private final int position;

  private Env(
      String database,
      @Nullable Recorder recorder,
      boolean suspicious,
      @Nullable Env outer,
      @Nullable Source source,
      List<? extends @Nullable Object> values,
      List<Env> rows,
      int position) {
    this.database = database;
    this.recorder = recorder;
    this.suspicious = suspicious;
    this.outer = outer;
    this.source = source;
    this.values = values;
    this.rows = rows;
    this.position = position;
  }

  /** As the database of that name evaluates, which leaves out what decides nothing. */
  public static Env of(String database) {
    return new Env(database, null, false, null, null, List.of(), List.of(), 0);
  }

  /** Where everything is evaluated in all rows, as a database might, and errors are recorded instead of thrown. */
  public static Env strict(String database, Recorder recorder) {
    return new Env(database, recorder, true, null, null, List.of(), List.of(), 0);
  }

  /** As {@link #strict}, but in the rows that conditions let through. */
  public static Env recording(String database, Recorder recorder) {
    return new Env(database, recorder, false, null, null, List.of(), List.of(), 0);
  }

  public Env with(Source bound, List<? extends @Nullable Object> row) {
    return new Env(database, recorder, suspicious, this, bound, row, rows, position);
  }

  /** Among these rows, itself the one at that position. */
  public Env among(List<Env> all, int at) {
    return new Env(database, recorder, suspicious, outer, source, values, all, at);
  }

  public List<Env> rows() {
    return rows;
  }

  public int position() {
    return position;
  }

  public boolean isStrict() {
    return recorder != null;
  }

  public boolean has(Quirk quirk) {
    return quirk.isOf(database);
  }

  /** The value of a column. */
  public @Nullable Object value(Source of, int column) {
    for (Env env = this; env != null; env = env.outer) {
      if (env.source == of) {
        Object value = env.values.get(column);
        if (value instanceof RuntimeException thrown) {
          throw thrown;
        }
        return value;
      }
    }
    throw new IllegalStateException("a column of something that is not in FROM");
  }

  /** Ends in an error; or records it, and goes on with NULL. */
  public @Nullable Object fault(Fault fault) {
    if (recorder == null) {
      throw new SqlFault(fault);
    }
    recorder.fault(fault);
    return null;
  }

  /** Notes an error that a database of that nature may run into here. */
  public void risk(Quirk quirk, Fault fault) {
    if (recorder != null && has(quirk)) {
      recorder.fault(fault);
    }
  }

  /** The value of an expression; of one too close to call NULL, if that is recorded. */
  public @Nullable Object value(Meaning meaning) {
    if (recorder == null) {
      return meaning.in(this);
    }
    try {
      return meaning.in(this);
    } catch (Undetermined e) {
      recorder.unclear();
      return null;
    }
  }

  /** The values of a SELECT list, each with its own error if it has one. */
  public List<@Nullable Object> row(List<? extends Meaning> meanings) {
    List<@Nullable Object> row = new ArrayList<>(meanings.size());
    for (Meaning meaning : meanings) {
      try {
        row.add(value(meaning));
      } catch (SqlFault | Undetermined e) {
        row.add(e);
      }
    }
    return row;
  }

  /** Whether a condition lets the row through; under suspicion every row passes. */
  public boolean passes(Meaning condition) {
    Object held = value(condition);
    return suspicious || Boolean.TRUE.equals(held);
  }
}
