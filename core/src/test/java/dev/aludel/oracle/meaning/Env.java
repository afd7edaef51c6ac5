package dev.aludel.oracle.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression is evaluated: in which database, in which rows of FROM and of the queries around it, and among
 * which rows if it aggregates. Immutable.
 */
public final class Env {

  private final String database;
  private final @Nullable Recorder recorder;
  private final Manner manner;
  private final @Nullable Env outer;
  private final @Nullable Source source;
  private final List<? extends @Nullable Object> values;
  private final List<Env> rows;
  private final int position;

  private Env(
      String database,
      @Nullable Recorder recorder,
      Manner manner,
      @Nullable Env outer,
      @Nullable Source source,
      List<? extends @Nullable Object> values,
      List<Env> rows,
      int position) {
    this.database = database;
    this.recorder = recorder;
    this.manner = manner;
    this.outer = outer;
    this.source = source;
    this.values = values;
    this.rows = rows;
    this.position = position;
  }

  /** How much of an expression is evaluated. */
  private enum Manner {
    AS_WRITTEN,
    SPARING,
    RECORDING,
    UNLIMITED,
    SUSPICIOUS
  }

  /** As the database of that name evaluates, which leaves out what is written after what has decided. */
  public static Env of(String database) {
    return new Env(database, null, Manner.AS_WRITTEN, null, null, List.of(), List.of(), 0);
  }

  /** Where an operand may end in an error as long as another one decides, wherever it is written. */
  public static Env sparing(String database) {
    return new Env(database, null, Manner.SPARING, null, null, List.of(), List.of(), 0);
  }

  /** Where everything is evaluated in all rows, as a database might, and errors are recorded instead of thrown. */
  public static Env strict(String database, Recorder recorder) {
    return new Env(database, recorder, Manner.SUSPICIOUS, null, null, List.of(), List.of(), 0);
  }

  /** As {@link #strict}, but in the rows that conditions let through. */
  public static Env recording(String database, Recorder recorder) {
    return new Env(database, recorder, Manner.RECORDING, null, null, List.of(), List.of(), 0);
  }

  /** As {@link #recording}, but also in the rows that limits keep out. */
  public static Env unlimited(String database, Recorder recorder) {
    return new Env(database, recorder, Manner.UNLIMITED, null, null, List.of(), List.of(), 0);
  }

  public Env with(Source bound, List<? extends @Nullable Object> row) {
    return new Env(database, recorder, manner, this, bound, row, rows, position);
  }

  /** Among these rows, itself the one at that position. */
  public Env among(List<Env> all, int at) {
    return new Env(database, recorder, manner, outer, source, values, all, at);
  }

  public List<Env> rows() {
    return rows;
  }

  public int position() {
    return position;
  }

  public boolean isSuspicious() {
    return manner == Manner.SUSPICIOUS;
  }

  public boolean isUnlimited() {
    return manner == Manner.SUSPICIOUS || manner == Manner.UNLIMITED;
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

  /** Notes another error that a database may give the same thing for. */
  void mayFail(Fault fault) {
    if (recorder != null) {
      recorder.fault(fault);
    }
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

  /** The value of one of several operands, or its error where another one may make it superfluous. */
  public @Nullable Object operand(Meaning meaning) {
    if (!isSparing()) {
      return value(meaning);
    }
    try {
      return value(meaning);
    } catch (SqlFault fault) {
      return fault;
    }
  }

  /** The rows of a query that a database may leave before their end, or not begin to read. */
  public List<Env> early(Function<Env, List<Env>> query) {
    try {
      return query.apply(this);
    } catch (SqlFault fault) {
      throw isSparing() ? new Undetermined() : fault;
    }
  }

  /** Whether integers that overflow always go on as something else. */
  boolean isOverflowFloating() {
    return has(Quirk.OVERFLOW_GOES_ON) && has(Quirk.DECIMALS_ARE_DOUBLES);
  }

  public boolean isSparing() {
    return manner == Manner.SPARING;
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
    return holds(condition) || manner == Manner.SUSPICIOUS;
  }

  /** Whether a condition is true; an error in one that cannot be true decides nothing. */
  public boolean holds(Meaning condition) {
    try {
      return Boolean.TRUE.equals(value(condition));
    } catch (SqlFault fault) {
      if (isSparing() && fault.isNeverTrue()) {
        return false;
      }
      throw fault;
    }
  }
}
