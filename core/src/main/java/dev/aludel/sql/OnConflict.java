package dev.aludel.sql;

import dev.aludel.error.CompileException;
import java.util.List;
import java.util.stream.Stream;

/**
 * An INSERT that is yet to be told what to do on a conflict: {@code insert.onConflict(id).doUpdate(name)}. MariaDB does
 * it for a conflict of any key of the table, others for this one alone.
 */
public record OnConflict(Insert insert, List<ColumnClause<?>> key) {

  public OnConflict {
    key = List.copyOf(key);
    if (key.isEmpty()) {
      throw CompileException.of(
          "A conflict needs the columns of the key that may be taken.",
          "Name those of the primary key or of a unique constraint.",
          "conflict-without-key");
    }
  }

  /** Leaves the row that is there as it is. */
  public Insert doNothing() {
    return insert.with(new Conflict(key, List.of()));
  }

  /** Gives these columns of the row that is there the values of the one that could not be inserted. */
  public Insert doUpdate(ColumnClause<?>... columns) {
    return insert.with(
        new Conflict(key, Stream.of(columns).map(OnConflict::taken).toList()));
  }

  /**
   * Makes these assignments to the row that is there; {@link Sql#excluded} is a value of the one that could not be
   * inserted.
   */
  public Insert doUpdate(Assignment... assignments) {
    return insert.with(new Conflict(key, List.of(assignments)));
  }

  private static Assignment taken(ColumnClause<?> column) {
    return new Assignment(column, new Excluded<>(column));
  }
}
